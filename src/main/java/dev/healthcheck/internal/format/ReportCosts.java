package dev.healthcheck.internal.format;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the bodies that the formats have written, and the time for them. */
public final class ReportCosts {
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong nanos = new AtomicLong();

    void add(long tookNanos) {
        written.incrementAndGet();
        nanos.addAndGet(tookNanos);
    }

    /** {@return the number of bodies} */
    public long written() {
        return written.get();
    }

    /** {@return the time for all bodies} */
    public Duration time() {
        return Duration.ofNanos(nanos.get());
    }
}
