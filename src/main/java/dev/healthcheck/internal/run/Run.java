package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.registry.Work;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One run of a work, shared by everybody who asks while it is under way. */
final class Run {
    final Work work;
    final long startNanos;
    final CompletableFuture<CheckOutcome> outcome = new CompletableFuture<>();

    /** What callers are told once the time limit has passed; guarded by this run. */
    @Nullable
    CheckOutcome late;

    /** What came of it in the end; guarded by this run, so that no late outcome replaces it. */
    @Nullable
    CheckOutcome ended;

    Run(Work work, long startNanos) {
        this.work = work;
        this.startNanos = startNanos;
    }

    long nanosLeft(long nowNanos) {
        return Math.max(0, work.settings().timeout().toNanos() - (nowNanos - startNanos));
    }
}
