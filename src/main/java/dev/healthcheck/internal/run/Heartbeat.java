package dev.healthcheck.internal.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Records a heartbeat at each turn of the background. The heartbeats tell whether the background has stopped. They also
 * tell the process time, which stops while the whole process is paused, such as in a frozen container.
 *
 * <p>The class counts by the ticker, because a user may set the system clock.
 */
public final class Heartbeat {
    /** The longest time between two heartbeats on a busy machine. A missing heartbeat may come within it again. */
    private static final long TOLERANCE = TimeUnit.SECONDS.toNanos(1);

    private static final long STOPPED_AFTER = TimeUnit.SECONDS.toNanos(10);
    private static final long NEVER = Long.MIN_VALUE;

    private final LongSupplier ticker;
    private long lastBeat = NEVER;
    private long missedFrom = NEVER;
    private long paused;

    /** @param ticker counts nanoseconds and only grows */
    public Heartbeat(LongSupplier ticker) {
        this.ticker = ticker;
    }

    void beat() {
        beat(ticker.getAsLong());
    }

    private synchronized void beat(long now) {
        if (lastBeat != NEVER) {
            paused += Math.max(0, now - lastBeat - TOLERANCE);
        }
        lastBeat = now;
        missedFrom = NEVER;
    }

    /** {@return the process time in nanoseconds} */
    long processTime() {
        return processTime(ticker.getAsLong());
    }

    private synchronized long processTime(long now) {
        return isMissing(now) && !isConfirmed(now) ? lastBeat + TOLERANCE - paused : now - paused;
    }

    /** {@return whether the background has stopped} After a pause of the process, it has 1 second to go on. */
    boolean isStopped() {
        return isStopped(ticker.getAsLong());
    }

    private synchronized boolean isStopped(long now) {
        return isMissing(now) && isConfirmed(now) && now - lastBeat >= STOPPED_AFTER;
    }

    /** {@return the ticker time from which a caller asks again whether the background has stopped} */
    synchronized long validUntil() {
        if (lastBeat == NEVER) {
            return Long.MAX_VALUE;
        }
        long stops = lastBeat + STOPPED_AFTER;
        return missedFrom == NEVER ? stops : Math.max(stops, missedFrom + TOLERANCE);
    }

    private boolean isMissing(long now) {
        boolean missing = lastBeat != NEVER && now - lastBeat > TOLERANCE;
        if (missing && missedFrom == NEVER) {
            missedFrom = now;
        }
        return missing;
    }

    private boolean isConfirmed(long now) {
        return now - missedFrom >= TOLERANCE;
    }
}
