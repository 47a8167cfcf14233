package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The outcomes of all checks at one moment. Immutable.
 *
 * @param hostname the host name, as the operating system reports it
 * @param timestamp when the library created the report
 * @param results one outcome per check, in the order of the check names; may be empty
 */
public record HealthReport(String hostname, Instant timestamp, List<CheckOutcome> results) {

    /** Rejects nulls. Copies the results. */
    public HealthReport {
        requireNonNull(hostname, "hostname");
        requireNonNull(timestamp, "timestamp");
        results = List.copyOf(results);
    }

    /**
     * {@return the aggregate state: {@code FAILED} if a critical check does not pass, else {@code DEGRADED} if any
     * check is not {@code PASSED}, else {@code PASSED}, also without checks}
     */
    public CheckState state() {
        if (results.stream().anyMatch(result -> result.critical() && !result.passed())) {
            return CheckState.FAILED;
        }
        boolean allWell = results.stream().allMatch(result -> result.state() == CheckState.PASSED);
        return allWell ? CheckState.PASSED : CheckState.DEGRADED;
    }

    /** {@return whether every critical check passes; {@code true} without critical checks} */
    public boolean passed() {
        return state().passed();
    }

    /** {@return {@code success}, {@code degraded} or {@code failure}: the {@code status} of the report in JSON} */
    public String status() {
        CheckState state = state();
        return state == CheckState.PASSED ? "success" : state.passed() ? "degraded" : "failure";
    }
}
