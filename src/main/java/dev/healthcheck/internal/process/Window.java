package dev.healthcheck.internal.process;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Remembers earlier readings of a counter, for a rate between two runs. Runs may follow each other closely, and a rate
 * of a few milliseconds tells nothing: the window covers at least ten seconds. One thread at a time uses it.
 */
final class Window<T> {
    private static final long SHORTEST_NANOS = Duration.ofSeconds(10).toNanos();

    private record Taken<T>(long nanos, T reading) {}

    private record Pair<T>(@Nullable Taken<T> older, Taken<T> newer) {}

    /** Volatile: the runs of a check are on different threads. */
    private volatile @Nullable Pair<T> pair;

    /** A window without a reading. */
    Window() {}

    /** A window that begins with a reading. */
    Window(long nanos, T start) {
        Taken<T> first = new Taken<>(nanos, start);
        pair = new Pair<>(first, first);
    }

    /** {@return the reading to compare the new one with; null if there is none} Remembers the new one. */
    @Nullable
    T replace(long nanos, T now) {
        Pair<T> known = pair;
        if (known != null && nanos - known.newer().nanos() < SHORTEST_NANOS) {
            Taken<T> older = known.older();
            return older == null ? null : older.reading();
        }
        pair = new Pair<>(known == null ? null : known.newer(), new Taken<>(nanos, now));
        return known == null ? null : known.newer().reading();
    }
}
