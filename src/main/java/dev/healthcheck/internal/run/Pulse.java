package dev.healthcheck.internal.run;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Beats while the background runs. From the beats follow whether the background has stopped, and the time of the
 * process: that stands still while the whole process is paused, as a frozen container is.
 *
 * <p>Counts by the ticker, as the clock on the wall may be set.
 */
public final class Pulse {
    /** More than a machine that is short of time takes for a beat. A missing beat has the same time to come. */
    private static final long TOLERANCE = TimeUnit.SECONDS.toNanos(1);

    private static final long STOPPED_AFTER = TimeUnit.SECONDS.toNanos(10);
    private static final long NEVER = Long.MIN_VALUE;

    private final LongSupplier ticker;
    private long lastBeat = NEVER;
    private long missedFrom = NEVER;
    private long paused;

    /** @param ticker counts nanoseconds, and only grows */
    public Pulse(LongSupplier ticker) {
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

    /** {@return the time of the process, in nanoseconds} */
    long processTime() {
        return processTime(ticker.getAsLong());
    }

    private synchronized long processTime(long now) {
        return isMissing(now) && !isConfirmed(now) ? lastBeat + TOLERANCE - paused : now - paused;
    }

    /** {@return whether the background has stopped} After a pause of the process it has a moment to go on. */
    boolean isStopped() {
        return isStopped(ticker.getAsLong());
    }

    private synchronized boolean isStopped(long now) {
        return isMissing(now) && isConfirmed(now) && now - lastBeat >= STOPPED_AFTER;
    }

    /** {@return from when on, by the ticker, to ask again whether the background has stopped} */
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
