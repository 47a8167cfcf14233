package dev.healthcheck.internal.check;

import java.time.Duration;
import java.util.List;

/**
 * The numbers of a check's runs since the start of the application. Immutable.
 *
 * @param runs the number of runs that have ended
 * @param timeouts the number of runs that exceeded their time limit
 * @param transitions the number of changes of state
 * @param total the sum of the durations of the runs that have ended
 * @param longest the duration of the longest run that has ended; zero before the first end
 * @param buckets the number of ended runs in each bucket; one more than {@link #LIMITS}, for runs over every limit
 */
public record RunStatistics(
        long runs, long timeouts, long transitions, Duration total, Duration longest, List<Long> buckets) {
    /** The upper limits of the buckets, each included. */
    public static final List<Duration> LIMITS = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(5),
            Duration.ofMillis(10),
            Duration.ofMillis(25),
            Duration.ofMillis(50),
            Duration.ofMillis(100),
            Duration.ofMillis(250),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofMillis(2500),
            Duration.ofSeconds(5),
            Duration.ofSeconds(10));

    /** Rejects a list of buckets of another length. */
    public RunStatistics {
        buckets = List.copyOf(buckets);
        if (buckets.size() != LIMITS.size() + 1) {
            throw new IllegalArgumentException(buckets.size() + " buckets; allowed: " + (LIMITS.size() + 1));
        }
    }
}
