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
     * @param observed the number that the last run has observed; null without one
     */
    public record OfCheck(
            String checker,
            boolean critical,
            CheckMetadata metadata,
            String state,
            @Nullable Duration age,
            RunStatistics statistics,
            @Nullable Observed observed) {}

    /**
     * A number that a check has observed.
     *
     * @param measurement what the value measures; empty if the check does not tell
     * @param unit empty if the check does not tell
     * @param limits the values from which the check is degraded or failed, by these two words
     */
    public record Observed(Number value, String measurement, String unit, Map<String, Number> limits) {}
}
