package dev.healthcheck.internal.type;

import static dev.healthcheck.testing.Given.settings;
import static dev.healthcheck.testing.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.check.CheckSettingsReader;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypedChecksTest {
    private static final String TYPE = "healthcheck.checks.cache.type";

    private final DeploymentProblems problems = new DeploymentProblems();

    /** A type of an application. */
    private record Licence(String name, String option) implements CheckType {
        @Override
        public String meaning() {
            return "the licence is valid";
        }

        @Override
        public List<CheckOption<?>> options() {
            return List.of(CheckOption.number(option, "30", 1, 365, "the number of days"));
        }

        @Override
        public Check create(CheckOptions options) {
            return () -> CheckResult.passed(options.get(CheckOption.number(option, "", 1, 365, "the number of days")));
        }
    }

    private CheckTypes with(CheckType... types) {
        return new CheckTypes(List.of(types), () -> "", CheckSettingsReader.wordsOfOne(), problems);
    }

    @Test
    void aTypeDeclaresACheck() {
        Settings settings =
                settings(TYPE, "tcp", "healthcheck.checks.cache.host", "cache", "healthcheck.checks.cache.port", "1");

        assertThat(settings.typed().checks())
                .extracting(TypedCheck::name, TypedCheck::origin)
                .containsExactly(tuple("cache", TYPE));
    }

    @Test
    void aVariableDeclaresACheck() {
        SettingSource environment = SettingSource.ofEnvironment(Map.of(
                "HEALTHCHECK_CHECKS_MAIN_CACHE_TYPE", "redis",
                "HEALTHCHECK_CHECKS_MAIN_CACHE_HOST", "cache",
                "HEALTHCHECK_CHECKS_MAIN_CACHE_PASSWORD_FILE", "/run/secrets/cache"));

        Settings settings = Settings.read(environment, problems);

        assertThat(problems.message()).isNull();
        assertThat(settings.typed().checks()).extracting(TypedCheck::name).containsExactly("main-cache");
    }

    @Test
    void allProblemsAreTold() {
        settings(
                problems,
                TYPE,
                "redis",
                "healthcheck.checks.cache.port",
                "0",
                "healthcheck.checks.cache.hots",
                "cache",
                "healthcheck.checks.other.type",
                "redsi",
                "healthcheck.checks.other.host",
                "cache");

        assertThat(problems.texts())
                .anySatisfy(text -> assertThat(text)
                        .startsWith("healthcheck.checks.other.type = 'redsi' (test); allowed: ")
                        .contains("redis"))
                .contains("healthcheck.checks.cache.port = '0' (test); allowed: 1 to 65535")
                .contains("healthcheck.checks.cache.hots is no setting; did you mean healthcheck.checks.cache.host?")
                .contains("healthcheck.checks.cache.host is not set, and the type redis demands it; allowed: any text")
                .hasSize(4);
    }

    @Test
    void aMissingOptionIsAProblem() {
        settings(problems, TYPE, "tcp", "healthcheck.checks.cache.port", "1");

        assertThat(problems.texts())
                .containsExactly(
                        "healthcheck.checks.cache.host is not set, and the type tcp demands it; allowed: any text");
    }

    @Test
    void aLimitThatFailsBeforeItIsDegradedIsAProblem() {
        settings(
                problems,
                TYPE,
                "redis",
                "healthcheck.checks.cache.host",
                "cache",
                "healthcheck.checks.cache.failed",
                "500ms");

        assertThat(problems.texts()).singleElement().asString().contains("degraded below failed");
    }

    @Test
    void aSecretIsMasked() {
        Settings settings = settings(
                TYPE,
                "redis",
                "healthcheck.checks.cache.host",
                "cache",
                "healthcheck.checks.cache.password",
                "open-sesame");

        assertThat(settings.texts().inForce())
                .containsEntry("healthcheck.checks.cache.password", "********")
                .containsEntry("healthcheck.checks.cache.host", "cache")
                .doesNotContainKey("healthcheck.checks.cache.keystore");
        assertThat(settings.texts().notDefault(Set.of()).toString()).doesNotContain("open-sesame");
    }

    @Test
    void aSecretIsMaskedUnderItsKeyAndItsVariableWhateverItsName() {
        Settings settings = settings(
                TYPE,
                "redis",
                "healthcheck.checks.cache.host",
                "cache",
                "healthcheck.checks.cache.password",
                "open-sesame");
        Scrubber scrubber = new Scrubber(List.of(), List.of(), settings.deniedNames());

        assertThat(settings.deniedNames())
                .contains("healthcheck.checks.cache.password", "HEALTHCHECK_CHECKS_CACHE_PASSWORD")
                .doesNotContain("healthcheck.checks.cache.host");
        for (String name : settings.typed().secretNames()) {
            assertThat(scrubber.scrub(name, "plain")).as(name).isEqualTo("********");
        }
        assertThat(settings().deniedNames()).isEmpty();
    }

    @Test
    void theApplicationAddsAType() throws Exception {
        Settings settings = Settings.read(
                source("test", "healthcheck.checks.ours.type", "licence", "healthcheck.checks.ours.days", "14"),
                with(new Licence("licence", "days")),
                problems);

        assertThat(problems.message()).isNull();
        assertThat(settings.typed().checks().get(0).check().check().output()).isEqualTo(14);
    }

    @Test
    void theApplicationReplacesAType() {
        assertThat(with(new Licence("redis", "days")).type("redis")).isInstanceOf(Licence.class);
    }

    @Test
    void twoTypesOfOneNameAreAProblem() {
        with(new Licence("licence", "days"), new Licence("licence", "weeks"));

        assertThat(problems.texts())
                .containsExactly("there are two CheckType beans with the name 'licence'; allowed: one of each name");
    }

    @Test
    void anOptionThatEveryCheckHasIsAProblem() {
        with(new Licence("licence", "timeout"));

        assertThat(problems.texts()).singleElement().asString().contains("the option 'timeout'");
    }

    @Test
    void aBadNameIsAProblem() {
        with(new Licence("Our Licence", "days"));

        assertThat(problems.texts()).singleElement().asString().contains("the name 'Our Licence'; allowed: lower-case");
    }
}
