package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.Probe;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicroProfileSettingsTest {
    private static final String READINESS = "mp.health.default.readiness.empty.response";
    private static final String STARTUP = "mp.health.default.startup.empty.response";

    private final DeploymentProblems problems = new DeploymentProblems();

    @Test
    void theRoutesAreOffByDefault() {
        assertThat(settings().routes().microProfile()).isNull();
        assertThat(settings("healthcheck.microprofile.path", "/h").routes().microProfile())
                .isNull();
        assertThat(settings("healthcheck.microprofile", "on").routes().microProfile())
                .isEqualTo("/health");
        assertThat(settings("healthcheck.microprofile", "on", "healthcheck.microprofile.path", "/h")
                        .routes()
                        .microProfile())
                .isEqualTo("/h");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "healthcheck.path | /health | /health, which is taken by the health report",
                "healthcheck.path | /health/ready | /health/ready, which is taken by the health report",
                "healthcheck.environment.path | /health/live | /health/live, which is taken by the environment report",
                "healthcheck.microprofile.path | /environment/scrubbed | which is taken by the environment report",
                "healthcheck.microprofile.path | /healthcheck | /healthcheck/live, which is taken by the liveness probe",
                "healthcheck.microprofile.path | /healthcheck/metrics | which is taken by the metrics",
                "healthcheck.microprofile.path | /healthcheck/group/a | which is taken by the groups of checks",
            })
    void aRouteThatAnotherReportHasIsRefused(String key, String path, String problem) {
        settings(problems, "healthcheck.microprofile", "on", key, path);

        assertThat(problems.message())
                .contains("healthcheck.microprofile.path = ")
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "healthcheck.path, /health/checks",
        "healthcheck.environment.path, /health/environment",
        "healthcheck.microprofile.path, /healthcheck/mp",
    })
    void aRouteBesideAnotherIsAccepted(String key, String path) {
        settings(problems, "healthcheck.microprofile", "on", key, path);

        assertThat(problems.message()).isNull();
    }

    @Test
    void whileTheRoutesAreOffNoPathIsTaken() {
        settings(problems, "healthcheck.path", "/health");

        assertThat(problems.message()).isNull();
    }

    @Test
    void aCheckCannotHaveTheNameOfARoute() {
        RouteSettings routes = settings(
                        "healthcheck.microprofile", "on", "healthcheck.microprofile.path", "/healthcheck/mp")
                .routes();

        assertThat(routes.takenBy("mp/live")).contains("healthcheck.microprofile.path");
        assertThat(routes.takenBy("mp/orders")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, DOWN, true, false, false, false",
        "UP, DOWN, true, true, false, false",
        "DOWN, UP, true, false, true, false",
        "up, UP, true, true, true, true",
    })
    void theStatusBeforeTheStartIsThatOfTheSpecification(
            String readiness, String startup, boolean live, boolean ready, boolean started, boolean all) {
        MicroProfileSettings settings =
                settings(READINESS, readiness, STARTUP, startup).microProfile();

        assertThat(settings.isUpBeforeStart(Selection.probe(Probe.LIVENESS))).isEqualTo(live);
        assertThat(settings.isUpBeforeStart(Selection.probe(Probe.READINESS))).isEqualTo(ready);
        assertThat(settings.isUpBeforeStart(Selection.probe(Probe.STARTUP))).isEqualTo(started);
        assertThat(settings.isUpBeforeStart(Selection.ALL)).isEqualTo(all);
    }

    @ParameterizedTest
    @CsvSource({
        "mp.health.disable-default-procedures, maybe",
        "mp.health.default.readiness.empty.response, READY",
        "mp.health.default.startup.empty.response, true",
    })
    void aBadValueFailsTheDeployment(String key, String value) {
        settings(problems, key, value);

        assertThat(problems.message()).contains(key + " = '" + value + "'").contains("allowed: ");
    }

    @ParameterizedTest
    @CsvSource({"true", "off", "YES", "1", "n"})
    void theWordsOfMicroProfileConfigAreAccepted(String value) {
        settings(problems, "mp.health.disable-default-procedures", value);

        assertThat(problems.message()).isNull();
    }

    /** The specification adds properties in later versions, and they are for the server. */
    @Test
    void aPropertyThatTheLibraryDoesNotKnowIsLeftToTheServer() {
        settings(problems, "mp.health.other", "x");

        assertThat(problems.message()).isNull();
    }

    @Test
    void theyAreReadFromTheEnvironmentToo() {
        SettingSource environment = SettingSource.ofEnvironment(Map.of(
                "MP_HEALTH_DEFAULT_READINESS_EMPTY_RESPONSE", "UP", "mp.health.disable-default-procedures", "true"));

        assertThat(Settings.read(environment, problems).microProfile())
                .isEqualTo(new MicroProfileSettings(true, false));
        assertThat(problems.message()).isNull();
    }
}
