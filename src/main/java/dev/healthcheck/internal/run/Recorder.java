package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckCell.Recorded;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Run;
import dev.healthcheck.internal.check.Run.Phase;
import dev.healthcheck.internal.check.RunResult;
import dev.healthcheck.internal.check.StatusListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes the outcomes of ended and late runs, and records them with the check. */
final class Recorder {
    private static final String STOPPED = "the runs in the background have stopped";

    private final StatusListener listener;
    private final Freshness freshness;
    private final Heartbeat heartbeat;
    private final Clock clock;
    private final LongSupplier ticker;
    private volatile boolean closed;

    Recorder(StatusListener listener, Freshness freshness, Heartbeat heartbeat, Clock clock, LongSupplier ticker) {
        this.listener = listener;
        this.freshness = freshness;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** Records the result. Drops the failed result of a trial, unless the trial was recorded as late. */
    void result(Run run, RunResult result) {
        run.cell().counters().ended(run.took(heartbeat.processTime()));
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
     * {@return the outcome of a late run, which is recorded once for each late phase and each time to live}
     *
     * <p>The method does not interrupt the run: that would close files and connections that the application uses too.
     * The run keeps its thread, and does not start again. Its result counts when it ends.
     *
     * @param phase the phase that took too long when the caller looked, even if the run has left it since; null if the
     *     last result is too old
     */
    Recorded late(Run run, @Nullable Phase phase) {
        Recorded told = run.cell().locked(() -> {
            Recorded last = run.cell().recorded();
            if (run.outcome() != null && last != null) {
                return last;
            }
            Recorded late = run.late();
            if (late == null || run.latePhase() != phase || isOver(late, run)) {
                if (late == null && phase != null) {
                    run.cell().counters().timedOut();
                }
                late = record(run, tooLate(run, phase), phase == null);
                run.late(late, phase);
            }
            return late;
        });
        publish();
        return told;
    }

    /** @param phase the phase that takes too long; null if the last result is too old */
    private RunResult tooLate(Run run, @Nullable Phase phase) {
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

    /** {@return whether a hanging run needs a new record: not for each caller, even if results are not kept} */
    private boolean isOver(Recorded late, Run run) {
        long now = ticker.getAsLong();
        return !late.isFresh(now)
                && now - late.nanos() >= run.cell().settings().timeout().toNanos();
    }

    /** {@return a failure, because the runs in the background have stopped} A run for this caller might pass. */
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

    /** {@return the outcome of a check without a result to show; not recorded} */
    CheckOutcome pending(Run run) {
        return seen(run, new RunResult(CheckState.PENDING, "has not answered yet", null, null));
    }

    /** {@return a failure for one caller; not recorded} */
    CheckOutcome unrecorded(Run run, String reason) {
        return seen(run, RunResult.failed(reason));
    }

    /** Records a result. The caller holds the lock of the cell, so that each outcome follows from the one before it. */
    private Recorded record(Run run, RunResult result, boolean certain) {
        // The ticker is read before the clock, so that an outcome is never younger than its timestamp.
        long nanos = ticker.getAsLong();
        return record(run.cell(), seen(run, result), nanos, certain, result.trace());
    }

    private Recorded record(CheckCell cell, CheckOutcome seen, long nanos, boolean certain, @Nullable String trace) {
        CheckStatus before = cell.status();
        Recorded now = new Recorded(CheckStatus.after(before, seen, cell.settings(), certain), nanos);
        cell.record(now);
        CheckOutcome outcome = now.outcome();
        cell.trend().record(outcome.state(), outcome.responseTime(), nanos, freshness.tooOld(outcome));
        try {
            if (!closed && !cell.isRemoved()) {
                listener.recorded(before, now.status(), trace);
            }
        } catch (RuntimeException | Error broken) {
            // The memory may be full. The run ends nevertheless.
        }
        return now;
    }

    /** Sends the recorded statuses to listeners, which may be slow or throw. The caller holds no lock. */
    void publish() {
        try {
            listener.publish();
        } catch (RuntimeException | Error broken) {
            // The logger may be the part that fails, so the class logs nothing.
        }
    }

    private CheckOutcome seen(Run run, RunResult result) {
        List<String> stack = result.state() == CheckState.STUCK ? run.frames() : List.of();
        return seen(run.cell(), result, run.took(heartbeat.processTime()), stack);
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
                result.exception(),
                cell.settings().metadata());
    }

    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /** Stops the reports to the listener: the end of the application tells nothing about its checks. */
    void close() {
        closed = true;
    }
}
