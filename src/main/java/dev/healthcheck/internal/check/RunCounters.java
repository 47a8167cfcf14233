package dev.healthcheck.internal.check;

import java.time.Duration;
import java.util.Arrays;

/** Counts the runs of one check. */
public final class RunCounters {
    private final long[] buckets = new long[RunStatistics.LIMITS.size() + 1];
    private long runs;
    private long timeouts;
    private long transitions;
    private long nanos;
    private long longest;

    /** Counts a run that has ended. */
    public synchronized void ended(Duration took) {
        int bucket = 0;
        while (bucket < RunStatistics.LIMITS.size() && took.compareTo(RunStatistics.LIMITS.get(bucket)) > 0) {
            bucket++;
        }
        buckets[bucket]++;
        runs++;
        nanos += took.toNanos();
        longest = Math.max(longest, took.toNanos());
    }

    /** Counts a run that exceeds its time limit. */
    public synchronized void timedOut() {
        timeouts++;
    }

    synchronized void changed() {
        transitions++;
    }

    /** {@return the numbers up to now} */
    public synchronized RunStatistics statistics() {
        return new RunStatistics(
                runs,
                timeouts,
                transitions,
                Duration.ofNanos(nanos),
                Duration.ofNanos(longest),
                Arrays.stream(buckets).boxed().toList());
    }
}
