package dev.healthcheck.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is advanced by hand. May be used by any thread. */
public final class FakeClock extends Clock {
    /** What it shows at first. */
    public static final Instant START = Instant.ofEpochSecond(1386186216);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    private final AtomicReference<Duration> shift = new AtomicReference<>(Duration.ZERO);

    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    /** Sets what it shows, as an administrator does; no time passes. */
    public void set(Duration forward) {
        shift.updateAndGet(shifted -> shifted.plus(forward));
    }

    /** {@return the time that has passed since {@link #START}, in nanoseconds} */
    public long nanoTime() {
        return Duration.between(START, now.get()).toNanos();
    }

    @Override
    public Instant instant() {
        return now.get().plus(shift.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only UTC");
    }
}
