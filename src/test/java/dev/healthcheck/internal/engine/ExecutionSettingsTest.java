package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.checkSettings;
import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.AnnotationSettings;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.format.ResponseSettings;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.testing.DeclaredCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of how and when checks run, and of what is made of their outcomes. */
class ExecutionSettingsTest {
    private final DeploymentProblems problems = new DeploymentProblems();

    @Test
    void theDefaultsOfEveryCheck() {
        CheckSettings defaults = settings().checks().defaults();

        assertThat(List.of(defaults.enabled(), defaults.critical())).containsOnly(true);
        assertThat(List.of(defaults.timeout(), defaults.ttl(true), defaults.ttl(false), defaults.initialDelay()))
                .containsExactly(
                        Duration.ofSeconds(2), Duration.ofSeconds(27), Duration.ofSeconds(9), Duration.ofSeconds(5));
        assertThat(List.of(defaults.failureThreshold(), defaults.recoveryThreshold()))
                .containsOnly(1);
        assertThat(defaults.isRefreshed()).isFalse();
    }

    @Test
    void theDefaultsOfTheRest() {
        Settings settings = settings();

        assertThat(settings.freshness()).isEqualTo(new Freshness(0.1, Duration.ofMillis(250), Duration.ofMinutes(5)));
        assertThat(List.of(settings.runs().maxConcurrent(), settings.runs().maxOutput(), settings.historySize()))
                .containsExactly(256, 16_384, 100);
        assertThat(settings.runs().executor()).isEqualTo("auto");
        assertThat(settings.response(CheckState.DEGRADED)).isEqualTo(response(200, Map.of(), "json"));
    }

    @Test
    void whatIsSetForAllHolds() {
        Settings settings = settings(
                "healthcheck.ttl-jitter", "50%",
                "healthcheck.stale-wait", "0s",
                "healthcheck.max-stale", "1h",
                "healthcheck.max-concurrent", "7",
                "healthcheck.max-output", "100",
                "healthcheck.history-size", "0",
                "healthcheck.executor", "java:app/pool",
                "healthcheck.degraded-status", "429",
                "healthcheck.degraded-format", "text",
                "healthcheck.degraded-headers.X-A", "b");

        assertThat(settings.freshness()).isEqualTo(new Freshness(0.5, Duration.ZERO, Duration.ofHours(1)));
        assertThat(List.of(settings.runs().maxConcurrent(), settings.runs().maxOutput(), settings.historySize()))
                .containsExactly(7, 100, 0);
        assertThat(settings.runs().executor()).isEqualTo("java:app/pool");
        assertThat(settings.response(CheckState.DEGRADED)).isEqualTo(response(429, Map.of("X-A", "b"), "text"));
    }

    @Test
    void whatIsStuckIsAnsweredLikeAFailure() {
        Settings settings = settings("healthcheck.failed-status", "500");

        assertThat(settings.response(CheckState.STUCK)).isEqualTo(settings.response(CheckState.FAILED));
    }

    @Test
    void whatIsSetForAllHoldsForEachCheck() {
        assertThat(settings(
                                "healthcheck.failure-threshold", "3",
                                "healthcheck.recovery-threshold", "2",
                                "healthcheck.initial-delay", "4s",
                                "healthcheck.every", "5s",
                                "healthcheck.every-while-failing", "1s")
                        .checks()
                        .read("search", AnnotationSettings.NONE, problems))
                .extracting(
                        CheckSettings::failureThreshold,
                        CheckSettings::recoveryThreshold,
                        CheckSettings::initialDelay,
                        settings -> settings.interval(true),
                        settings -> settings.interval(false))
                .containsExactly(3, 2, Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(1));
    }

    @Test
    void whatIsDeclaredWinsOverThat() {
        CheckSettings limits = settings("healthcheck.every", "5s", "healthcheck.failure-threshold", "3")
                .checks()
                .read("search", DeclaredCheck.of("here", "off", false, 4, 5), problems);

        assertThat(limits)
                .extracting(
                        CheckSettings::isRefreshed,
                        CheckSettings::critical,
                        CheckSettings::failureThreshold,
                        CheckSettings::recoveryThreshold)
                .containsExactly(false, false, 4, 5);
    }

    @Test
    void whatIsConfiguredForTheCheckWinsOverBoth() {
        CheckSettings limits = settings(
                        "healthcheck.checks.search.every", "7s",
                        "healthcheck.checks.search.every-while-failing", "6s",
                        "healthcheck.checks.search.initial-delay", "5s",
                        "healthcheck.checks.search.critical", "true",
                        "healthcheck.checks.search.failure-threshold", "1000",
                        "healthcheck.checks.search.recovery-threshold", "1")
                .checks()
                .read("search", DeclaredCheck.of("here", "off", false, 4, 5), problems);

        assertThat(limits)
                .extracting(
                        settings -> settings.interval(true),
                        settings -> settings.interval(false),
                        CheckSettings::initialDelay,
                        CheckSettings::critical,
                        CheckSettings::failureThreshold,
                        CheckSettings::recoveryThreshold)
                .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(6), Duration.ofSeconds(5), true, 1000, 1);
    }

    @Test
    void whatTheAnnotationDoesNotSayIsLeftToTheConfiguration() {
        assertThat(settings("healthcheck.every", "5s")
                        .checks()
                        .read("search", DeclaredCheck.of("here", "", true, 0, 0), problems)
                        .interval(true))
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aBadDeclarationIsAProblem() {
        settings().checks().read("search", DeclaredCheck.of("here", "never", true, -1, 1001), problems);

        assertThat(problems.message())
                .contains(
                        "every = 'never' (here)",
                        "failureThreshold = '-1' (here)",
                        "recoveryThreshold = '1001' (here)");
    }

    @ParameterizedTest
    @CsvSource({
        "healthcheck.ttl-jitter, 51%",
        "healthcheck.ttl-jitter, 10",
        "healthcheck.ttl-jitter, -1%",
        "healthcheck.stale-wait, never",
        "healthcheck.max-stale, off",
        "healthcheck.max-stale, 0s",
        "healthcheck.max-concurrent, 0",
        "healthcheck.max-concurrent, 10001",
        "healthcheck.max-output, 99",
        "healthcheck.max-output, 1000001",
        "healthcheck.history-size, -1",
        "healthcheck.history-size, 10001",
        "healthcheck.executor, common",
        "healthcheck.executor, comp/env",
        "healthcheck.degraded-status, 204",
        "healthcheck.degraded-status, 302",
        "healthcheck.every, 0s",
        "healthcheck.every-while-failing, off",
        "healthcheck.initial-delay, off",
        "healthcheck.failure-threshold, 0",
        "healthcheck.recovery-threshold, 1001",
        "healthcheck.checks.search.critical, yes",
        "healthcheck.checks.search.every, 0s",
    })
    void aBadValueIsAProblem(String key, String value) {
        settings(problems, key, value);

        assertThat(problems.message()).contains("1 problem:", key + " = '" + value + "' (test); allowed: ");
    }

    @Test
    void aWaitThatIsOffIsLongerThanAnyTimeout() {
        assertThat(settings("healthcheck.stale-wait", "off").freshness().staleWait())
                .isGreaterThanOrEqualTo(Duration.ofDays(365));
    }

    @ParameterizedTest(name = "well={0}, every={1}, while failing={2}, failed TTL={3}: {4}")
    @CsvSource({
        "true,  10, 3, 9, 10",
        "false, 10, 3, 9, 3",
        "false, 10, 0, 9, 9",
        "false, 5,  0, 9, 5",
        "false, 10, 0, 0, 10",
        "false, 10, 30, 9, 30",
    })
    void theIntervalDependsOnHowTheCheckStands(boolean well, int every, int failing, int failedTtl, int interval) {
        String ttl = failedTtl == 0 ? "off" : failedTtl + "s";
        CheckSettings settings = failing == 0
                ? checkSettings("every", every, "failed-ttl", ttl)
                : checkSettings("every", every, "failed-ttl", ttl, "every-while-failing", failing);

        assertThat(settings.interval(well)).hasSeconds(interval);
    }

    private static ResponseSettings response(int status, Map<String, String> headers, String format) {
        return new ResponseSettings(status, headers, format, "healthcheck.degraded-format");
    }

    @Test
    void aHeaderOfDegradedReportsIsFoundInTheEnvironment() {
        SettingSource environment = SettingSource.ofEnvironment(Map.of("HEALTHCHECK_DEGRADED_HEADERS_X_A", "b"));

        assertThat(Settings.read(environment, problems)
                        .response(CheckState.DEGRADED)
                        .headers())
                .containsExactly(Map.entry("X-A", "b"));
    }
}
