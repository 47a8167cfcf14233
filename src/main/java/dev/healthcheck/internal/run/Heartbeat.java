package dev.healthcheck.internal.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Tells whether the runs in the background still begin. Counts in nanoseconds, as the clock on the wall may be set. */
public final class Heartbeat {
    /** More than a machine that is short of time takes for a beat. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Clock clock;
    private final LongSupplier nanoTime;
    private volatile @Nullable Long lastBeat;

    public Heartbeat(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    void beat() {
        lastBeat = nanoTime.getAsLong();
    }

    /** {@return the instant from which on they count as stopped, unless there is another beat before} */
    Instant aliveUntil() {
        Long beat = lastBeat;
        return beat == null ? Instant.MAX : clock.instant().plus(GRACE).minusNanos(nanoTime.getAsLong() - beat);
    }
}
