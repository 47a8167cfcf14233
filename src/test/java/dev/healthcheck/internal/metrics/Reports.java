package dev.healthcheck.internal.metrics;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.RunStatistics;
import dev.healthcheck.internal.metrics.MetricsReport.Observed;
import dev.healthcheck.internal.metrics.MetricsReport.OfCheck;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reports for the tests of the metrics. */
final class Reports {
    private static final RunStatistics NO_RUNS = new RunStatistics(
            0, 0, 0, Duration.ZERO, Duration.ZERO, List.of(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L));
    private static final RunStatistics RUNS = new RunStatistics(
            21,
            1,
            3,
            Duration.ofNanos(14_250_000_001L),
            Duration.ofSeconds(11),
            List.of(4L, 3L, 0L, 1L, 2L, 0L, 5L, 1L, 1L, 1L, 1L, 1L, 1L));
    private static final CheckMetadata METADATA =
            new CheckMetadata(Set.of(Probe.READINESS, Probe.LIVENESS), Set.of("db", "slow"), List.of(), null, null);

    private Reports() {}

    /** {@return a report with two selections and one check for each state of a check} */
    static MetricsReport full() {
        return new MetricsReport(
                Map.of("live", "success", "all", "failure"),
                MetricsReport.CHECK_STATES.stream()
                        .map(state -> check("check " + state, state, Duration.ofMillis(1500)))
                        .toList(),
                7,
                Duration.ofNanos(12_345_678));
    }

    static MetricsReport ofChecks(OfCheck... checks) {
        return new MetricsReport(Map.of("all", "success"), List.of(checks), 1, Duration.ofMillis(2));
    }

    static OfCheck check(String checker, String state, @Nullable Duration age) {
        return new OfCheck(checker, state.equals("passed"), METADATA, state, age, RUNS, null);
    }

    static OfCheck newCheck(String checker) {
        return new OfCheck(checker, true, CheckMetadata.DEFAULT, "pending", null, NO_RUNS, null);
    }

    static OfCheck observing(String checker, String unit, Map<String, Number> limits) {
        Observed observed = new Observed(12.5, "responseTime", unit, limits);
        return new OfCheck(checker, true, CheckMetadata.DEFAULT, "passed", Duration.ZERO, RUNS, observed);
    }
}
