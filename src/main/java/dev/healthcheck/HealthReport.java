package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * The outcomes of all checks at one moment. Immutable.
 *
 * @param hostname the name of the machine, as its operating system tells it
 * @param timestamp when the report was put together
 * @param results one outcome per check, ordered by the name of the check; may be empty
 */
public record HealthReport(String hostname, Instant timestamp, List<CheckOutcome> results) {

    /** Copies the results; refuses nulls. */
    public HealthReport {
        requireNonNull(hostname, "hostname");
        requireNonNull(timestamp, "timestamp");
        results = List.copyOf(results);
    }

    /**
     * {@return how the whole stands: {@code FAILED} if a critical check does not pass, else {@code DEGRADED} if any
     * check does not pass or is degraded, else {@code PASSED}, also where there is no check}
     */
    public CheckState state() {
        if (results.stream().anyMatch(result -> result.critical() && !result.passed())) {
            return CheckState.FAILED;
        }
        boolean allWell = results.stream().allMatch(result -> result.state() == CheckState.PASSED);
        return allWell ? CheckState.PASSED : CheckState.DEGRADED;
    }

    /** {@return whether no critical check has failed; {@code true} where there is none} */
    public boolean passed() {
        return state().passed();
    }

    /** {@return {@code success}, {@code degraded} or {@code failure}, the report's {@code status} in JSON} */
    public String status() {
        CheckState state = state();
        return state == CheckState.PASSED ? "success" : state.passed() ? "degraded" : "failure";
    }
}
