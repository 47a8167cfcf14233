package dev.healthcheck.internal.metrics;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.internal.check.RunStatistics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers for Prometheus. Making them runs no check.
 *
 * @param states the state of each selection by its name, such as {@code all} and {@code live}, as one of {@link #STATES}
 * @param checks the checks in the order of their names; empty for callers that may not see details
 * @param snapshots the number of reports that the library has written
 * @param snapshotTime the time that the library has spent on these reports
 */
public record MetricsReport(Map<String, String> states, List<OfCheck> checks, long snapshots, Duration snapshotTime) {
    /** The states of a selection. */
    public static final List<String> STATES = List.of("success", "degraded", "failure", "unknown");

    /** The states of a check. A check is unknown if its last result is too old for a report. */
    public static final List<String> CHECK_STATES =
            List.of("passed", "degraded", "failed", "stuck", "pending", "unknown");

    /**
     * The numbers of one check.
     *
     * @param state one of {@link #CHECK_STATES}
     * @param age the age of the last result; null without a result
     */
    public record OfCheck(
            String checker,
            boolean critical,
            CheckMetadata metadata,
            String state,
            @Nullable Duration age,
            RunStatistics statistics) {}
}
