package dev.healthcheck.internal.network;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The time by which a check ends by itself. It is a little before the time limit, so that the check can say what it
 * has waited for.
 */
public final class Deadline {
    /** The longest time that a check leaves for its own message. */
    private static final Duration MARGIN = Duration.ofMillis(200);

    private final Duration time;
    private final long endNanos;
    private final LongSupplier ticker;

    private Deadline(Duration time, LongSupplier ticker) {
        this.time = time;
        this.ticker = ticker;
        this.endNanos = ticker.getAsLong() + time.toNanos();
    }

    /** {@return the deadline of a check that starts now} */
    public static Deadline within(Duration limit) {
        return within(limit, System::nanoTime);
    }

    static Deadline within(Duration limit, LongSupplier ticker) {
        Duration tenth = limit.dividedBy(10);
        return new Deadline(limit.minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN), ticker);
    }

    /** {@return the time between the start of the check and the deadline} */
    public Duration time() {
        return time;
    }

    /**
     * {@return the time until the deadline, at least one millisecond}
     *
     * @throws SocketTimeoutException after the deadline
     * @throws InterruptedIOException if the library has interrupted the thread, because the application ends
     */
    public int millisLeft() throws InterruptedIOException {
        long left = endNanos - ticker.getAsLong();
        if (left <= 0) {
            throw new SocketTimeoutException("no answer within " + time.toMillis() + " ms");
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("interrupted");
        }
        return (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(left) + 1);
    }
}
