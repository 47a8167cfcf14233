package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static dev.healthcheck.testing.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.AnnotationSettings;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.format.ResponseSettings;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingLayer;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.SettingValue;
import dev.healthcheck.testing.DeclaredCheck;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final DeploymentProblems problems = new DeploymentProblems();

    @Test
    void theDefaultsAreTheSeedsButForTheFailedStatus() {
        Settings settings = settings();

        assertThat(settings.routes().health()).isEqualTo("/healthcheck");
        assertThat(settings.routes().environment()).isEqualTo("/environment");
        assertThat(settings.checks().timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.response(CheckState.PASSED))
                .isEqualTo(new ResponseSettings(200, Map.of(), "json", "healthcheck.success-format"));
        assertThat(settings.response(CheckState.FAILED))
                .isEqualTo(new ResponseSettings(503, Map.of(), "json", "healthcheck.failed-format"));
        assertThat(settings.access().details().open()).isTrue();
        assertThat(settings.access().environment().closed()).isTrue();
        assertThat(settings.sections().shown()).containsExactlyInAnyOrderElementsOf(SectionSettings.BUILT_IN);
    }

    @Test
    void whatIsSetHolds() {
        Settings settings = settings(
                "healthcheck.path", "/h",
                "healthcheck.environment.path", "/e",
                "healthcheck.timeout", "1s",
                "healthcheck.success-ttl", "2s",
                "healthcheck.failed-ttl", "off",
                "healthcheck.success-status", "201",
                "healthcheck.failed-status", "500",
                "healthcheck.success-headers.X-A", "good",
                "healthcheck.failed-headers.X-A", "bad",
                "healthcheck.success-format", "text",
                "healthcheck.failed-format", "csv",
                "healthcheck.details", "never",
                "healthcheck.environment.access", "authenticated");

        assertThat(settings.routes().health()).isEqualTo("/h");
        assertThat(settings.routes().environment()).isEqualTo("/e");
        assertThat(settings.response(CheckState.PASSED))
                .isEqualTo(new ResponseSettings(201, Map.of("X-A", "good"), "text", "healthcheck.success-format"));
        assertThat(settings.response(CheckState.FAILED))
                .isEqualTo(new ResponseSettings(500, Map.of("X-A", "bad"), "csv", "healthcheck.failed-format"));
        assertThat(settings.access().details().closed()).isTrue();
        assertThat(settings.access().environment()).hasToString("authenticated");
        assertThat(limits(settings.checks().defaults()))
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO);
    }

    @ParameterizedTest
    @FieldSource("dev.healthcheck.internal.engine.Settings#KEYS")
    void aBadValueIsOneProblemThatNamesKeyValueOriginAndWhatIsAllowed(Key<?> key) {
        String bad = key.name().endsWith("format") ? " " : "\u0001bad";

        settings(problems, key.named("search"), bad);

        assertThat(problems.message())
                .isEqualTo("1 problem:\n - %s = '%s' (test); allowed: %s"
                        .formatted(key.named("search"), key.secret() ? "********" : bad, key.allowed()));
    }

    private static List<Duration> limits(CheckSettings settings) {
        return List.of(settings.timeout(), settings.ttl(true), settings.ttl(false));
    }

    @Test
    void noTwoKeysAreAlike() {
        assertThat(Settings.KEYS).extracting(Key::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @FieldSource("dev.healthcheck.internal.engine.Settings#KEYS")
    void everyKeyHasAMeaningAndSaysWhatItAllows(Key<?> key) {
        assertThat(List.of(key.meaning(), key.allowed())).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @FieldSource("dev.healthcheck.internal.engine.Settings#KEYS")
    void everyKeyIsKnown(Key<?> key) {
        settings(problems, key.named("search"), "\u0001bad");

        assertThat(String.valueOf(problems.message())).doesNotContain("is no setting");
    }

    @Test
    void allProblemsAreInOneMessage() {
        settings(problems, "healthcheck.timeout", "soon", "healthcheck.failed-status", "200", "healthcheck.pth", "/x");

        assertThat(problems.message())
                .contains("3 problems:", "healthcheck.timeout = 'soon'", "healthcheck.failed-status = '200'")
                .contains("healthcheck.pth is no setting; did you mean healthcheck.path?");
    }

    @Test
    void whatIsLeftEmptyKeepsItsDefault() {
        assertThat(settings("healthcheck.path", "").routes().health()).isEqualTo("/healthcheck");
    }

    @ParameterizedTest
    @CsvSource({
        "healthcheck.path, /environment",
        "healthcheck.environment.path, /healthcheck",
    })
    void thePathsMustDiffer(String key, String path) {
        settings(problems, key, path);

        assertThat(problems.message()).contains("are both '" + path + "'").contains("1 problem:");
    }

    @Test
    void whatIsConfiguredWinsOverWhatIsDeclaredAndThatOverWhatHoldsForAll() {
        Settings settings = settings(
                "healthcheck.timeout", "5s",
                "healthcheck.success-ttl", "5s",
                "healthcheck.failed-ttl", "5s",
                "healthcheck.checks.search.timeout", "3s");

        CheckSettings limits = settings.checks().read("search", DeclaredCheck.limits("here", "4s", "4s", ""), problems);

        assertThat(limits(limits)).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @Test
    void theTimesToLiveOfOneCheckMayBeOff() {
        Settings settings = settings("healthcheck.checks.search.success-ttl", "off");

        CheckSettings limits =
                settings.checks().read("search", DeclaredCheck.limits("here", "", "4s", "off"), problems);

        assertThat(List.of(limits.ttl(true), limits.ttl(false))).containsOnly(Duration.ZERO);
    }

    @Test
    void oneCheckMayBeSwitchedOff() {
        Settings settings = settings("healthcheck.checks.orders.db.enabled", "false");

        assertThat(settings.checks()
                        .read("orders.db", AnnotationSettings.NONE, problems)
                        .enabled())
                .isFalse();
        assertThat(settings.checks()
                        .read("orders", AnnotationSettings.NONE, problems)
                        .enabled())
                .isTrue();
    }

    @Test
    void aBadDeclarationIsAProblemThatSaysWhere() {
        settings().checks().read("search", DeclaredCheck.limits("@HealthCheck on Search", "soon", "", ""), problems);

        assertThat(problems.message())
                .endsWith("timeout = 'soon' (@HealthCheck on Search); allowed: " + Parser.DURATION.allowed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "healthcheck.environment.sections   | 'os, java' | java,os",
                "healthcheck.environment.sections   | ,          | ''",
                "healthcheck.environment.include-os | false      | build,config,digest,java,process,resources,runtime,sbom,server,tls",
                "healthcheck.environment.include-os | true       | build,config,digest,java,os,process,resources,runtime,sbom,server,tls",
            })
    void sectionsAreThoseListedAndNotExcluded(String key, String value, String shown) {
        assertThat(String.join(
                        ",",
                        settings(key, value).sections().shown().stream()
                                .sorted()
                                .toList()))
                .isEqualTo(shown);
    }

    @Test
    void aSectionMustBeListedAndIncluded() {
        Settings settings = settings(
                "healthcheck.environment.sections", "os,java", "healthcheck.environment.include-java", "false");

        assertThat(settings.sections().shown()).containsExactly("os");
    }

    @Test
    void namesOfHeadersAreOneWhateverTheirCase() {
        Settings settings = settings("healthcheck.failed-headers.X-Health", "bad");

        assertThat(settings.response(CheckState.FAILED).headers().get("x-HEALTH"))
                .isEqualTo("bad");
    }

    @Test
    void aHeaderOfTheFirstSourceWinsWhateverItsCase() {
        Settings settings = Settings.read(
                SettingSource.firstOf(List.of(
                        source("first", "healthcheck.failed-headers.X-HEALTH", "first"),
                        source("second", "healthcheck.failed-headers.X-Health", "second"))),
                problems);

        assertThat(settings.response(CheckState.FAILED).headers().values()).containsExactly("first");
    }

    @Test
    void theConfiguredChecksAreThoseThatSomeKeySpeaksOf() {
        Settings settings = settings(
                "healthcheck.checks.a.enabled", "true",
                "healthcheck.checks.a.timeout", "1s",
                "healthcheck.checks.b.c.failed-ttl", "1s",
                "healthcheck.success-headers.X", "1");

        assertThat(settings.checks().configured()).containsExactly("a", "b.c");
    }

    @Test
    void theSettingsInForceAreThoseSetAndTheDefaultsOfAllOthers() {
        Settings settings = settings("healthcheck.path", "/h", "healthcheck.checks.a.timeout", "1s");

        assertThat(settings.texts().inForce())
                .containsEntry("healthcheck.path", "/h")
                .containsEntry("healthcheck.checks.a.timeout", "1s")
                .containsEntry("healthcheck.success-ttl", "27s")
                .doesNotContainKey("healthcheck.checks.NAME.timeout");
    }

    @Test
    void theHealthReportCannotHaveTheRouteOfTheMaskedList() {
        DeploymentProblems problems = new DeploymentProblems();

        settings(problems, "healthcheck.path", "/environment/scrubbed");

        assertThat(problems.line())
                .startsWith("healthcheck.path is '/environment/scrubbed', the list of what is masked");
    }

    @Test
    void aValueThatCannotBeResolvedIsAProblem() {
        DeploymentProblems problems = new DeploymentProblems();
        SettingSource source = new SettingSource(
                key -> key.equals("healthcheck.details")
                        ? new SettingValue("${UNSET}", "test", "the expression cannot be resolved")
                        : null,
                Set::of);

        Settings.read(source, problems);

        assertThat(problems.line())
                .startsWith("healthcheck.details = '${UNSET}' (test): the expression cannot be resolved; allowed: ");
    }

    @Test
    void theDigestKeyAndThePasswordOfTheStoresAreSecrets() {
        Settings settings = settings(
                "healthcheck.environment.digest-secret", "0123456789abcdef",
                "healthcheck.environment.tls-password", "hunter2",
                "healthcheck.environment.tls-stores", "/a.p12, /b.pem");

        assertThat(settings.texts().inForce())
                .containsEntry("healthcheck.environment.digest-secret", "********")
                .containsEntry("healthcheck.environment.tls-password", "********");
        assertThat(settings.texts().layers().toString()).doesNotContain("0123456789abcdef", "hunter2");
        assertThat(settings.sections().stores()).containsExactly("/a.p12", "/b.pem");
        assertThat(settings.sections()).asString().doesNotContain("0123456789abcdef", "hunter2");
    }

    @Test
    void aShortDigestKeyIsRefused() {
        DeploymentProblems problems = new DeploymentProblems();

        settings(problems, "healthcheck.environment.digest-secret", "short");

        assertThat(problems.line()).contains("16 or more characters").doesNotContain("short");
    }

    @Test
    void aSettingThatHidesAnotherHasBothValues() {
        SettingSource source = SettingSource.firstOf(
                List.of(source("code", "healthcheck.path", "/a"), source("file", "healthcheck.path", "/b")));

        assertThat(Settings.read(source, new DeploymentProblems())
                        .texts()
                        .layers()
                        .get("healthcheck.path"))
                .containsExactly(new SettingLayer("/a", "code", null), new SettingLayer("/b", "file", null));
    }

    /** The environment report shows system properties, variables and MicroProfile Config by these names. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthcheck.token",
                "healthcheck.environment.digest-secret",
                "healthcheck.environment.tls-password"
            })
    void theScrubberKnowsTheSecretSettingsByTheirNames(String key) {
        String variable = key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);

        assertThat(Settings.KEYS).filteredOn(Key::secret).extracting(Key::name).contains(key);
        assertThat(new Scrubber(List.of()).scrub(key, "correct horse battery")).isEqualTo("********");
        assertThat(new Scrubber(List.of()).scrub(variable, "correct horse battery"))
                .isEqualTo("********");
    }
}
