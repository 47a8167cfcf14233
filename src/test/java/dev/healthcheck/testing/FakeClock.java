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

    public void advance(Duration step) {
        now.updateAndGet(instant -> instant.plus(step));
    }

    /** {@return the same time as {@link #instant()}, counted in nanoseconds since {@link #START}} */
    public long nanoTime() {
        return Duration.between(START, instant()).toNanos();
    }

    @Override
    public Instant instant() {
        return now.get();
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
