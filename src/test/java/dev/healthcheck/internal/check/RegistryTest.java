package dev.healthcheck.internal.check;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.Section;
import dev.healthcheck.testing.DeclaredCheck;
import dev.healthcheck.testing.Given;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryTest {
    private static final Check OK = () -> CheckResult.passed("ok");
    private static final Section DATA = () -> 1;

    private final Registry registry = Given.registry(settings());

    @Test
    void checksAreInTheOrderOfTheirNames() {
        registry.addCheck("b", OK);
        registry.addCheck("c", OK);
        registry.addCheck("a", OK);

        assertThat(registry.checks()).extracting(CheckCell::name).containsExactly("a", "b", "c");
    }

    @Test
    void sectionsAreInTheOrderInWhichTheyWereAdded() {
        registry.addSection("b", DATA);
        registry.addSection("a", DATA);

        assertThat(registry.sections()).extracting(CheckCell::name).containsExactly("b", "a");
    }

    @Test
    void aSectionIsAResultThatIsNotKept() throws Exception {
        registry.addSection("a", DATA);

        CheckCell section = registry.sections().get(0);

        assertThat(section.body().call()).isEqualTo(CheckResult.passed(1));
        assertThat(section.settings().timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(List.of(section.settings().ttl(true), section.settings().ttl(false)))
                .containsOnly(Duration.ZERO);
        assertThat(section.settings().isRefreshed()).isFalse();
    }

    @Test
    void aTakenNameIsRefused() {
        registry.addCheck("a", OK);
        registry.addSection("a", DATA);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.addCheck("a", OK))
                .withMessage("the name 'a' is already taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.addSection("a", DATA))
                .withMessage("the name 'a' is already taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\nb", "a\u0000", "\u0085"})
    void aBadNameIsRefusedWithWhatIsAllowed(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.addCheck(name, OK))
                .withMessageContaining("'" + name + "' is not allowed; allowed: " + Registry.ALLOWED_NAMES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "orders db", "a/b", "größe", "a.b", "\"a\""})
    void anyOtherNameIsAllowed(String name) {
        registry.addCheck(name, OK);

        assertThat(registry.check(name)).isNotNull();
    }

    @Test
    void theNameOfTheHistoryIsRefusedForChecksOnly() {
        registry.addSection("history", DATA);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.addCheck("history", OK))
                .withMessageContaining("the name 'history' is taken by the report of the last changes");
    }

    @Test
    void nullsAreRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> registry.addCheck("a", null))
                .withMessage("check");
        assertThatNullPointerException()
                .isThrownBy(() -> registry.addSection(null, DATA))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> registry.addCheck(null, OK))
                .withMessage("name");
        assertThatNullPointerException()
                .isThrownBy(() -> registry.removeCheck(null))
                .withMessage("name");
    }

    @Test
    void aRemovedCheckIsGone() {
        registry.addCheck("a", OK);

        assertThat(registry.removeCheck("a")).isTrue();
        assertThat(registry.removeCheck("a")).isFalse();
        assertThat(registry.checks()).isEmpty();
    }

    @Test
    void aRemovedSectionIsGone() {
        registry.addSection("a", DATA);

        assertThat(registry.removeSection("a")).isTrue();
        assertThat(registry.removeSection("a")).isFalse();
        assertThat(registry.sections()).isEmpty();
    }

    @Test
    void aCheckUnderTheNameOfARemovedOneIsAnother() {
        registry.addCheck("a", OK);
        CheckCell first = registry.check("a");
        registry.removeCheck("a");

        registry.addCheck("a", OK);

        assertThat(registry.check("a")).isNotEqualTo(first);
    }

    @Test
    void theVersionGrowsWithEveryChange() {
        long none = registry.version();
        registry.addCheck("a", OK);
        long added = registry.version();
        registry.removeCheck("a");

        assertThat(added).isGreaterThan(none);
        assertThat(registry.version()).isGreaterThan(added);
    }

    @Test
    void aCheckThatIsSwitchedOffIsNotRunButItsNameIsTaken() {
        Registry registry = Given.registry(settings("healthcheck.checks.a.enabled", "false"));

        registry.addCheck("a", OK);

        assertThat(registry.checks()).isEmpty();
        assertThat(registry.check("a")).isNull();
        assertThat(registry.checkNames()).containsExactly("a");
    }

    @Test
    void aCheckThatWasAddedByCodeHasTheLimitsOfTheConfiguration() {
        Registry registry = Given.registry(settings("healthcheck.checks.a.timeout", "1s"));

        registry.addCheck("a", OK);

        assertThat(registry.check("a").settings().timeout()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aBadDeclarationIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.addCheck("a", DeclaredCheck.limits("here", "soon", "", ""), Set.of(), null))
                .withMessageContaining("timeout = 'soon' (here)");
    }

    @Test
    void aListOfChecksDoesNotChangeUnderItsReader() {
        registry.addCheck("a", OK);
        var before = registry.checks();

        registry.addCheck("b", OK);

        assertThat(before).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"history", "env", "env/scrubbed"})
    void aNameWhoseRouteIsTakenIsRefused(String name) {
        Registry registry =
                Given.registry(settings("healthcheck.path", "/health", "healthcheck.environment.path", "/health/env"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> registry.addCheck(name, OK))
                .withMessageStartingWith("the name '" + name + "' is taken by the ");
    }
}
