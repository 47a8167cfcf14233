package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.registry.Work;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One run of a work, shared by everybody who asks while it is under way. */
final class Run {
    private static final int FRAMES = 20;

    final Work work;
    final long startNanos;
    final CompletableFuture<CheckOutcome> outcome = new CompletableFuture<>();

    /** How long anybody waits for it, from its start on. */
    private final Duration patience;

    /** Where it runs now; guarded by this run. */
    private @Nullable Thread thread;

    /** What callers are told meanwhile; guarded by the work, as is all that is recorded of it. */
    @Nullable
    CheckOutcome late;

    /** Whether {@link #late} was said after the time limit; guarded by the work. */
    boolean lateForGood;

    /** What came of it in the end; guarded by the work, so that no late outcome replaces it. */
    @Nullable
    CheckOutcome ended;

    Run(Work work, long startNanos, Duration patience) {
        this.work = work;
        this.startNanos = startNanos;
        this.patience = patience;
    }

    Duration age(long nowNanos) {
        return Duration.ofNanos(nowNanos - startNanos);
    }

    long patienceNanos(long nowNanos) {
        return Math.max(0, patience.toNanos() - (nowNanos - startNanos));
    }

    boolean isLate(long nowNanos) {
        return age(nowNanos).compareTo(work.settings().timeout()) >= 0;
    }

    synchronized void begin() {
        thread = Thread.currentThread();
    }

    /** From now on no interrupt of ours reaches the thread, which may have other things to do. */
    synchronized void end() {
        thread = null;
    }

    synchronized boolean hasThread() {
        return thread != null;
    }

    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** {@return where its thread is, innermost frame first} */
    synchronized List<String> frames() {
        return thread == null
                ? List.of()
                : Arrays.stream(thread.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .toList();
    }
}
