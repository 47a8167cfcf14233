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
 * Starts the runs in the background. Only starts them: they run elsewhere, so that none holds up another.
 *
 * <p>One beat looks at all checks, so that a check which is added or removed needs no timer of its own.
 */
public final class Background {
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    /** After so many beats the background looks whether the application is still there. */
    private static final int LOOK_AROUND = 30;

    /** Soon after the start, what a check needs is bound; whoever asks before runs it before. */
    private static final Duration SECOND_TRY = Duration.ofSeconds(1);

    private final Supplier<? extends Collection<CheckCell>> checks;
    private final Runner runner;
    private final Freshness freshness;
    private final Pulse pulse;
    private final LongSupplier ticker;
    private final boolean warmUp;

    /** @param warmUp whether each check runs once before anybody asks */
    public Background(
            Supplier<? extends Collection<CheckCell>> checks,
            Runner runner,
            Freshness freshness,
            Pulse pulse,
            LongSupplier ticker,
            boolean warmUp) {
        this.checks = checks;
        this.runner = runner;
        this.freshness = freshness;
        this.pulse = pulse;
        this.ticker = ticker;
        this.warmUp = warmUp;
    }

    /**
     * Begins; ends with the executor, with an interrupt of its thread, or when the application has gone.
     *
     * @param executor finds where to run; should it throw, the background counts as stopped
     * @param isGone is asked now and then; must not block
     */
    public void start(Supplier<? extends ExecutorService> executor, BooleanSupplier isGone) {
        pulse.beat();
        ExecutorService found = executor.get();
        found.execute(() -> beatUntilEnd(found, isGone));
    }

    /** In a loop of its own: a scheduler needs memory between two beats, and has none when a check has filled it. */
    private void beatUntilEnd(ExecutorService executor, BooleanSupplier isGone) {
        for (int beats = 1; !executor.isShutdown() && !Thread.currentThread().isInterrupted(); beats++) {
            if (beats % LOOK_AROUND == 0 && isGone.getAsBoolean()) {
                return;
            }
            beatSafely();
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** While each beat fails, the background counts as stopped. */
    private void beatSafely() {
        try {
            beat();
            pulse.beat();
        } catch (RuntimeException | Error e) {
            // Out of memory at worst. Should it stay so, every check that is run in the background says it.
        }
    }

    void beat() {
        runner.recordLate();
        runner.publish();
        checks.get().forEach(this::look);
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
