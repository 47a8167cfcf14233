package dev.healthcheck.internal.settings;

import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.testing.DeclaredCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of how and when checks run, and of what is made of their outcomes. */
class ExecutionSettingsTest {
    private static final Duration OFF = Duration.ZERO;

    private final Problems problems = new Problems();

    @Test
    void theDefaultsOfEveryCheck() {
        assertThat(settings().ofAll())
                .isEqualTo(new CheckSettings(
                        true,
                        true,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(27),
                        Duration.ofSeconds(9),
                        1,
                        1,
                        Duration.ofSeconds(5),
                        OFF,
                        OFF));
    }

    @Test
    void theDefaultsOfTheRest() {
        Settings settings = settings();

        assertThat(settings.freshness()).isEqualTo(new Freshness(0.1, Duration.ofMillis(250), Duration.ofMinutes(5)));
        assertThat(List.of(settings.maxConcurrent(), settings.maxOutput(), settings.historySize()))
                .containsExactly(256, 16_384, 100);
        assertThat(settings.executor()).isEqualTo("auto");
        assertThat(settings.answer(CheckState.DEGRADED)).isEqualTo(new Answer(200, Map.of(), "json"));
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

        assertThat(settings.freshness()).isEqualTo(new Freshness(0.5, OFF, Duration.ofHours(1)));
        assertThat(List.of(settings.maxConcurrent(), settings.maxOutput(), settings.historySize()))
                .containsExactly(7, 100, 0);
        assertThat(settings.executor()).isEqualTo("java:app/pool");
        assertThat(settings.answer(CheckState.DEGRADED)).isEqualTo(new Answer(429, Map.of("X-A", "b"), "text"));
    }

    @Test
    void whatIsStuckIsAnsweredLikeAFailure() {
        Settings settings = settings("healthcheck.failed-status", "500");

        assertThat(settings.answer(CheckState.STUCK)).isEqualTo(settings.answer(CheckState.FAILED));
    }

    @Test
    void whatIsSetForAllHoldsForEachCheck() {
        assertThat(settings(
                                "healthcheck.failure-threshold", "3",
                                "healthcheck.recovery-threshold", "2",
                                "healthcheck.initial-delay", "4s",
                                "healthcheck.every", "5s",
                                "healthcheck.every-while-failing", "1s")
                        .forCheck("search", Declared.NOTHING, problems))
                .extracting(
                        CheckSettings::failureThreshold,
                        CheckSettings::recoveryThreshold,
                        CheckSettings::initialDelay,
                        CheckSettings::every,
                        CheckSettings::everyWhileFailing)
                .containsExactly(3, 2, Duration.ofSeconds(4), Duration.ofSeconds(5), Duration.ofSeconds(1));
    }

    @Test
    void whatIsDeclaredWinsOverThat() {
        CheckSettings limits = settings("healthcheck.every", "5s", "healthcheck.failure-threshold", "3")
                .forCheck("search", DeclaredCheck.of("here", "off", false, 4, 5), problems);

        assertThat(limits)
                .extracting(
                        CheckSettings::every,
                        CheckSettings::critical,
                        CheckSettings::failureThreshold,
                        CheckSettings::recoveryThreshold)
                .containsExactly(OFF, false, 4, 5);
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
                .forCheck("search", DeclaredCheck.of("here", "off", false, 4, 5), problems);

        assertThat(limits)
                .extracting(
                        CheckSettings::every,
                        CheckSettings::everyWhileFailing,
                        CheckSettings::initialDelay,
                        CheckSettings::critical,
                        CheckSettings::failureThreshold,
                        CheckSettings::recoveryThreshold)
                .containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(6), Duration.ofSeconds(5), true, 1000, 1);
    }

    @Test
    void whatTheAnnotationDoesNotSayIsLeftToTheConfiguration() {
        assertThat(settings("healthcheck.every", "5s")
                        .forCheck("search", DeclaredCheck.of("here", "", true, 0, 0), problems)
                        .every())
                .isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aBadDeclarationIsAProblem() {
        settings().forCheck("search", DeclaredCheck.of("here", "never", true, -1, 1001), problems);

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
        CheckSettings settings = new CheckSettings(
                true,
                true,
                Duration.ofSeconds(2),
                Duration.ofSeconds(27),
                Duration.ofSeconds(failedTtl),
                1,
                1,
                OFF,
                Duration.ofSeconds(every),
                Duration.ofSeconds(failing));

        assertThat(settings.interval(well)).hasSeconds(interval);
    }

    @Test
    void aHeaderOfDegradedReportsIsFoundInTheEnvironment() {
        SettingSource environment = SettingSource.ofEnvironment(Map.of("HEALTHCHECK_DEGRADED_HEADERS_X_A", "b"));

        assertThat(Settings.read(environment, problems)
                        .answer(CheckState.DEGRADED)
                        .headers())
                .containsExactly(Map.entry("X-A", "b"));
    }
}
