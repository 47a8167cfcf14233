package dev.healthcheck.internal.trend;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.trend.TrendView.Run;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The last results with their durations. A trend guards it by its lock. */
final class LastRuns {
    private static final int COUNT = 20;
    private static final long MOST_SECONDS = TimeUnit.NANOSECONDS.toSeconds(Long.MAX_VALUE);

    private final CheckState[] states = new CheckState[COUNT];
    private final long[] nanos = new long[COUNT];
    private int size;
    private int newest = COUNT - 1;

    LastRuns() {
        Arrays.fill(states, CheckState.PENDING);
    }

    void add(CheckState state, Duration took) {
        boolean sameRun = state == CheckState.STUCK && states[newest] == state;
        if (!sameRun) {
            newest = (newest + 1) % COUNT;
            size = Math.min(size + 1, COUNT);
        }
        states[newest] = state;
        nanos[newest] = nanos(took);
    }

    private static long nanos(Duration took) {
        if (took.isNegative()) {
            return 0;
        }
        return took.toSeconds() >= MOST_SECONDS ? Long.MAX_VALUE : took.toNanos();
    }

    List<Run> list() {
        return IntStream.range(COUNT - size, COUNT)
                .map(age -> (newest + 1 + age) % COUNT)
                .mapToObj(place -> new Run(states[place], Duration.ofNanos(nanos[place])))
                .toList();
    }
}
