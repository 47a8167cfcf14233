package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckCell.Recorded;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Run;
import dev.healthcheck.internal.check.Run.Phase;
import dev.healthcheck.internal.check.RunResult;
import dev.healthcheck.internal.check.Standing;
import dev.healthcheck.internal.check.StatusListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Judges what came of runs, and of runs that are late, and records it with the check. */
final class Recorder {
    private static final String STOPPED = "the runs in the background have stopped";

    private final StatusListener listener;
    private final Freshness freshness;
    private final Pulse pulse;
    private final Clock clock;
    private final LongSupplier ticker;
    private volatile boolean closed;

    Recorder(StatusListener listener, Freshness freshness, Pulse pulse, Clock clock, LongSupplier ticker) {
        this.listener = listener;
        this.freshness = freshness;
        this.pulse = pulse;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Records the result, unless it is that of a trial that failed and that nobody was told to be late. */
    void result(Run run, RunResult result) {
        run.cell().locked(() -> {
            if (run.isTrial() && run.late() == null && !result.state().passed()) {
                run.discard();
            } else {
                run.ended(record(run, result, false).outcome());
            }
            return run;
        });
    }

    /**
     * {@return what to tell of a run that is late, recorded once for each way to be late and each time to live}
     *
     * <p>The run is not interrupted: that would close files and connections that the rest of the application uses too.
     * It keeps its thread, is not started again, and its result is taken when it ends.
     */
    Recorded late(Run run) {
        Recorded told = run.cell().locked(() -> {
            Recorded last = run.cell().recorded();
            if (run.outcome() != null && last != null) {
                return last;
            }
            Phase phase = run.lateness(pulse.processTime());
            Recorded late = run.late();
            if (late == null || run.latePhase() != phase || isOver(late, run)) {
                late = record(run, late(run, phase), phase == null);
                run.late(late, phase);
            }
            return late;
        });
        publish();
        return told;
    }

    /** @param phase that takes too long; null if the last result is too old */
    private RunResult late(Run run, @Nullable Phase phase) {
        if (phase == null) {
            return RunResult.failed(
                    "the last result is older than " + text(freshness.maxStale()) + ", and a new one is not there yet");
        }
        String limit = "timed out after " + text(run.cell().settings().timeout());
        if (phase == Phase.WAITING) {
            String others = run.cell().blocker() == null ? "other runs" : "the last run of this name";
            return RunResult.failed(limit + ", waiting for " + others + " to end");
        }
        return stuck(phase == Phase.READING ? limit + ", while its result was read" : limit);
    }

    private static RunResult stuck(String output) {
        return new RunResult(CheckState.STUCK, output, null, null);
    }

    /** {@return whether it is time for another look at what hangs} Not for each caller, even if nothing is kept. */
    private boolean isOver(Recorded late, Run run) {
        long now = ticker.getAsLong();
        return !late.isFresh(now)
                && now - late.nanos() >= run.cell().settings().timeout().toNanos();
    }

    /** Runs in the background have stopped: then nothing may look well, even if a run for this caller would. */
    Recorded stopped(CheckCell cell) {
        Recorded told = cell.locked(() -> {
            Recorded last = cell.recorded();
            long now = ticker.getAsLong();
            if (last != null && STOPPED.equals(last.outcome().output()) && last.isFresh(now)) {
                return last;
            }
            return record(cell, seen(cell, RunResult.failed(STOPPED), Duration.ZERO, List.of()), now, true, null);
        });
        publish();
        return told;
    }

    /** {@return what is told of a check that has never run, and is not recorded} */
    CheckOutcome pending(Run run) {
        return seen(run, new RunResult(CheckState.PENDING, "has not answered yet", null, null));
    }

    /** {@return a failure that is told to one caller, and not recorded} */
    CheckOutcome unrecorded(Run run, String reason) {
        return seen(run, RunResult.failed(reason));
    }

    /** Call with the lock of the cell held, so that each outcome is judged after the one before it. */
    private Recorded record(Run run, RunResult result, boolean certain) {
        // Before the clock is looked at: nothing is younger than its timestamp tells.
        long nanos = ticker.getAsLong();
        return record(run.cell(), seen(run, result), nanos, certain, result.trace());
    }

    private Recorded record(CheckCell cell, CheckOutcome seen, long nanos, boolean certain, @Nullable String trace) {
        Standing before = cell.standing();
        Recorded now = new Recorded(Standing.after(before, seen, cell.settings(), certain), nanos);
        cell.record(now);
        try {
            if (!closed && !cell.isRemoved()) {
                listener.recorded(before, now.standing(), trace);
            }
        } catch (RuntimeException | Error broken) {
            // Out of memory at worst. The run ends nevertheless.
        }
        return now;
    }

    /** Passes on what was recorded, to listeners that may be slow or broken. Call without a lock. */
    void publish() {
        try {
            listener.publish();
        } catch (RuntimeException | Error broken) {
            // It would have been for a logger to say so, and that is what broke.
        }
    }

    private CheckOutcome seen(Run run, RunResult result) {
        List<String> stack = result.state() == CheckState.STUCK ? run.frames() : List.of();
        return seen(run.cell(), result, run.took(pulse.processTime()), stack);
    }

    private CheckOutcome seen(CheckCell cell, RunResult result, Duration took, List<String> stack) {
        CheckState state = result.state();
        Instant now = clock.instant();
        return new CheckOutcome(
                cell.name(),
                result.output(),
                state,
                now,
                state == CheckState.PENDING ? now : now.plus(cell.settings().ttl(state == CheckState.PASSED)),
                took,
                cell.settings().critical(),
                now,
                0,
                null,
                false,
                stack,
                result.exception());
    }

    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /** From now on nobody is told: the end of the application says nothing about its checks. */
    void close() {
        closed = true;
    }
}
