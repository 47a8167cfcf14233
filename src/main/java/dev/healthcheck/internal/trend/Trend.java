package dev.healthcheck.internal.trend;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.trend.TrendView.Slot;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The recent past of one check: its last results, and its states in the last hour and in the last day. It lives in
 * memory only: it begins with the application.
 *
 * <p>A state counts from its record until the next record, but no longer than the result holds. The time after that is
 * unknown. The class counts by the ticker, in whole microseconds, because a user may set the system clock.
 *
 * <p>A trend needs 2.1 kB at most, and never grows. Its arrays have 1,644 bytes; the rest is for the objects. A record
 * allocates no memory and does not throw, so that it cannot hinder the end of a run.
 *
 * <p>Any thread may use a trend.
 */
public final class Trend {
    private static final long MINUTE = TimeUnit.MINUTES.toMicros(1);
    private static final long QUARTER = 15 * MINUTE;
    private static final long NANOS_PER_QUARTER = TimeUnit.MICROSECONDS.toNanos(QUARTER);

    private final LastRuns lastRuns = new LastRuns();
    private final SlotRing hour = new SlotRing(60, MINUTE);
    private final SlotRing day = new SlotRing(96, QUARTER);
    private boolean begun;
    /** The ticker time of the first slot. Differences to it stay right if the ticker overflows. */
    private long origin;
    /** The time of the last record, in microseconds since the origin. */
    private long last;

    private Slot current = Slot.UNKNOWN;
    /** The time up to which the current state counts. */
    private long until;

    /**
     * Records a result. A run that is stuck is recorded again and again; it is one of the last results, with its last
     * duration.
     *
     * @param nanos the ticker time; a time before the last record counts as the time of the last record
     * @param holdsNanos how long the result counts without another record
     */
    public synchronized void record(CheckState state, Duration took, long nanos, long holdsNanos) {
        if (!begun) {
            begun = true;
            origin = nanos - Math.floorMod(nanos, NANOS_PER_QUARTER);
        }
        long now = time(nanos);
        long end = Math.min(now, until);
        hour.add(current, last, end);
        day.add(current, last, end);
        last = now;
        current = Slot.of(state);
        until = now + TimeUnit.NANOSECONDS.toMicros(Math.max(0, holdsNanos));
        lastRuns.add(state, took);
    }

    /** {@return the trend up to the ticker time, but at least up to the last record} */
    public synchronized TrendView view(long nanos) {
        long now = time(nanos);
        long end = Math.min(now, until);
        return new TrendView(
                lastRuns.list(),
                hour.copy().add(current, last, end).window(now),
                day.copy().add(current, last, end).window(now));
    }

    private long time(long nanos) {
        return Math.max(last, TimeUnit.NANOSECONDS.toMicros(nanos - origin));
    }
}
