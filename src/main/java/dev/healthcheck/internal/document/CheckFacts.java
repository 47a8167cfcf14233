package dev.healthcheck.internal.document;

import dev.healthcheck.Probe;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a check that the documents need.
 *
 * @param timeout the time limit of a run
 * @param successTtl the time to live of a passed result; zero if none is kept
 * @param failedTtl the time to live of a failed result; zero if none is kept
 * @param every the interval of the runs in the background; zero without them
 * @param critical whether a failure fails the report
 * @param longestRun the longest run so far; null before the first run
 * @param failureThreshold the number of failed runs in a row after which the check counts as failed
 * @param runbook the address of the instructions for a failure
 * @param owner the people to call for a failure
 */
public record CheckFacts(
        String name,
        Set<Probe> probes,
        Duration timeout,
        Duration successTtl,
        Duration failedTtl,
        Duration every,
        boolean critical,
        @Nullable Duration longestRun,
        int failureThreshold,
        @Nullable String runbook,
        @Nullable String owner) {

    public CheckFacts {
        probes = Set.copyOf(probes);
    }

    /** {@return the longest time that a caller waits for a first result} The library masks and records it meanwhile. */
    Duration firstAnswer() {
        return timeout.multipliedBy(5).dividedBy(4);
    }

    /** {@return the time after which a result is replaced by one that may differ; zero if each request runs the check} */
    Duration refresh() {
        if (!every.isZero()) {
            return every;
        }
        return successTtl.compareTo(failedTtl) < 0 ? successTtl : failedTtl;
    }

    /** {@return the time from a failed run to the end of the next one} */
    Duration retry() {
        return (every.isZero() ? failedTtl : every).plus(firstAnswer());
    }
}
