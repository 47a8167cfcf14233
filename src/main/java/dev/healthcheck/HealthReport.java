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

    /** {@return whether every check passed; {@code true} where there is none} */
    public boolean passed() {
        return results.stream().allMatch(CheckOutcome::passed);
    }

    /** {@return {@code success} or {@code failure}, the report's {@code status} in JSON} */
    public String status() {
        return passed() ? "success" : "failure";
    }
}
