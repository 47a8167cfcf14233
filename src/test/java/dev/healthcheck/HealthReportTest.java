package dev.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthReportTest {
    private static final Instant NOW = Instant.EPOCH;

    @Test
    void withoutChecksAllIsWell() {
        assertThat(report().state()).isEqualTo(CheckState.PASSED);
    }

    @ParameterizedTest(name = "one that is {0}, critical={1}: {2}, {3}")
    @CsvSource({
        "PASSED,   true,  PASSED,   success",
        "DEGRADED, true,  DEGRADED, degraded",
        "FAILED,   true,  FAILED,   failure",
        "STUCK,    true,  FAILED,   failure",
        "PASSED,   false, PASSED,   success",
        "DEGRADED, false, DEGRADED, degraded",
        "FAILED,   false, DEGRADED, degraded",
        "STUCK,    false, DEGRADED, degraded",
    })
    void theWholeStandsLikeItsWorstCheckUnlessThatIsNotCritical(
            CheckState state, boolean critical, CheckState whole, String status) {
        HealthReport report = report(outcome(CheckState.PASSED, true), outcome(state, critical));

        assertThat(report)
                .extracting(HealthReport::state, HealthReport::status, HealthReport::passed)
                .containsExactly(whole, status, whole != CheckState.FAILED);
    }

    @Test
    void oneCriticalFailureAmongOthersFailsTheWhole() {
        assertThat(report(outcome(CheckState.FAILED, false), outcome(CheckState.STUCK, true))
                        .state())
                .isEqualTo(CheckState.FAILED);
    }

    private static HealthReport report(CheckOutcome... outcomes) {
        return new HealthReport("web-1", NOW, List.of(outcomes));
    }

    private static CheckOutcome outcome(CheckState state, boolean critical) {
        return new CheckOutcome(
                "a",
                "x",
                state,
                NOW,
                NOW,
                Duration.ZERO,
                critical,
                NOW,
                0,
                null,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT);
    }
}
