package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.Freshness;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Starts the runs in the background. The runs use other threads, so that no run delays another.
 *
 * <p>One loop looks at all checks, so that a check that is added or removed needs no timer of its own.
 */
public final class Background {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** The number of heartbeats after which the background asks whether the application has gone. */
    private static final int LOOK_AROUND = 30;

    /** The time until the second run, as the server may bind a resource late. A caller may start the run before. */
    private static final Duration SECOND_TRY = Duration.ofSeconds(1);

    private final Supplier<? extends Collection<CheckCell>> checks;
    private final Runner runner;
    private final Freshness freshness;
    private final Heartbeat heartbeat;
    private final LongSupplier ticker;
    private final boolean warmUp;
    private final Runnable also;

    /**
     * Makes a background that has not started.
     *
     * @param warmUp whether each check runs once before the first request
     * @param also runs at each heartbeat; it must be short
     */
    public Background(
            Supplier<? extends Collection<CheckCell>> checks,
            Runner runner,
            Freshness freshness,
            Heartbeat heartbeat,
            LongSupplier ticker,
            boolean warmUp,
            Runnable also) {
        this.checks = checks;
        this.runner = runner;
        this.freshness = freshness;
        this.heartbeat = heartbeat;
        this.ticker = ticker;
        this.warmUp = warmUp;
        this.also = also;
    }

    /**
     * Starts the loop. It ends with the executor, with an interrupt of its thread, or if the application has gone.
     *
     * @param executor returns the executor of the loop; if it throws, the background counts as stopped
     * @param isGone returns whether the application has gone; the loop calls it now and then, and it must not block
     */
    public void start(Supplier<? extends ExecutorService> executor, BooleanSupplier isGone) {
        heartbeat.beat();
        ExecutorService found = executor.get();
        found.execute(() -> beatUntilEnd(found, isGone));
    }

    /** Runs a loop, because a scheduler allocates memory between two heartbeats, and fails if the memory is full. */
    private void beatUntilEnd(ExecutorService executor, BooleanSupplier isGone) {
        for (int beats = 1; !executor.isShutdown() && !Thread.currentThread().isInterrupted(); beats++) {
            if (beats % LOOK_AROUND == 0 && isGone.getAsBoolean()) {
                return;
            }
            beatSafely();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Records a heartbeat if the look at the checks succeeds. If each look fails, the background counts as stopped. */
    private void beatSafely() {
        try {
            beat();
            heartbeat.beat();
        } catch (RuntimeException | Error e) {
            // The memory may be full. If this lasts, each check with runs in the background fails and reports it.
        }
    }

    void beat() {
        runner.recordLate();
        runner.publish();
        checks.get().forEach(this::look);
        also.run();
    }

    private void look(CheckCell check) {
        if (check.settings().isRefreshed()) {
            startIfDue(check);
        } else if (warmUp && check.recorded() == null) {
            warmUp(check);
        }
    }

    private void startIfDue(CheckCell check) {
        long now = ticker.getAsLong();
        if (now - check.backgroundFrom(now) >= pause(check).toNanos()) {
            check.backgroundStarted(now);
            runner.refresh(check);
        }
    }

    private Duration pause(CheckCell check) {
        CheckSettings settings = check.settings();
        CheckOutcome last = check.last();
        return last == null
                ? settings.initialDelay()
                : freshness.spread(settings.interval(last.state() == CheckState.PASSED), last);
    }

    private void warmUp(CheckCell check) {
        long now = ticker.getAsLong();
        runner.warmUp(check);
        if (now - check.backgroundFrom(now) >= SECOND_TRY.toNanos()) {
            runner.refresh(check);
        }
    }
}
