package dev.healthcheck.internal.run;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckCell.Recorded;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Run;
import dev.healthcheck.internal.check.Run.Phase;
import dev.healthcheck.internal.check.StatusListener;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Gets an outcome for each check: the last while that may be shown, else that of a run, which all callers share. */
public final class Runner implements AutoCloseable {
    private final Recorder recorder;
    private final Runs runs;
    private final Freshness freshness;
    private final Pulse pulse;
    private final LongSupplier ticker;
    private final Semaphore waiters;

    /**
     * A runner.
     *
     * @param ticker counts nanoseconds, and only grows: ages and limits go by it
     * @param clock shows the time of outcomes, and nothing else
     * @param maxWaiters how many callers wait at once for checks that have nothing to show yet
     */
    public Runner(
            Bulkhead bulkhead,
            CheckReader reader,
            StatusListener listener,
            Freshness freshness,
            Pulse pulse,
            Clock clock,
            LongSupplier ticker,
            int maxWaiters) {
        this.recorder = new Recorder(listener, freshness, pulse, clock, ticker);
        this.runs = new Runs(bulkhead, reader, recorder, pulse);
        this.freshness = freshness;
        this.pulse = pulse;
        this.ticker = ticker;
        this.waiters = new Semaphore(maxWaiters);
    }

    /** What is known of a check at the beginning of a request: an outcome to tell, or a run to wait for. */
    private record Begun(
            @Nullable Expiring<CheckOutcome> told, @Nullable Run run, boolean anyAge, boolean hasNothing) {}

    /** {@return the outcomes in the order of the checks} All runs start before the first is waited for. */
    public Expiring<List<CheckOutcome>> outcomes(Collection<CheckCell> checks) {
        return told(checks.stream().map(this::begin).toList());
    }

    /** {@return the same of runs that begin now or are under way, whatever the age of the last; waits up to the limit} */
    public Expiring<List<CheckOutcome>> fresh(Collection<CheckCell> checks) {
        return told(checks.stream()
                .map(check -> hasStopped(check) ? begin(check) : new Begun(null, refresh(check), true, false))
                .toList());
    }

    private Expiring<List<CheckOutcome>> told(List<Begun> begun) {
        boolean hasNothing = begun.stream().anyMatch(Begun::hasNothing);
        boolean mayWait = hasNothing && waiters.tryAcquire();
        try {
            List<CheckOutcome> outcomes = new ArrayList<>(begun.size());
            long until = Long.MAX_VALUE;
            for (Begun one : begun) {
                Expiring<CheckOutcome> told = tell(one, mayWait);
                outcomes.add(told.value());
                until = Math.min(until, told.until());
            }
            return new Expiring<>(outcomes, until);
        } finally {
            if (mayWait) {
                waiters.release();
            }
        }
    }

    private Expiring<CheckOutcome> tell(Begun begun, boolean mayWait) {
        if (begun.told() != null) {
            return begun.told();
        }
        Run run = requireNonNull(begun.run());
        Expiring<CheckOutcome> told = begun.hasNothing() && !mayWait ? meanwhile(run) : await(run, begun.anyAge());
        return new Expiring<>(told.value(), Math.min(told.until(), pulseUntil(run.cell())));
    }

    /** {@return until when the runs in the background are known to go on, where the check has such} */
    private long pulseUntil(CheckCell check) {
        return check.settings().isRefreshed() ? pulse.validUntil() : Long.MAX_VALUE;
    }

    /** Starts a run, unless one is under way, whatever the age of the last outcome, {@return it} Waits for nothing. */
    Run refresh(CheckCell check) {
        Run mine = newRun(check, check.recorded(), false);
        Run run = check.join(mine);
        if (run == mine) {
            runs.start(mine);
        }
        return run;
    }

    /** Runs a check that has never run. Should it fail, that is not told: the next run decides. */
    void warmUp(CheckCell check) {
        if (check.firstTry()) {
            Run mine = newRun(check, null, true);
            if (check.join(mine, null) == mine) {
                runs.start(mine);
            }
        }
    }

    /** Records the runs that are over their time limit: nobody else may be asking. */
    void recordLate() {
        runs.recordLate();
    }

    /** Passes on what was recorded, and could not be passed on before. */
    void publish() {
        recorder.publish();
    }

    private Begun begin(CheckCell check) {
        if (hasStopped(check)) {
            Recorded stopped = recorder.stopped(check);
            return begun(stopped.outcome(), stopped.expires());
        }
        long pulseUntil = pulseUntil(check);
        while (true) {
            Recorded last = check.recorded();
            if (last != null) {
                long due = last.nanos() + freshness.due(last.outcome());
                if (ticker.getAsLong() < due) {
                    return begun(last.outcome(), Math.min(due, pulseUntil));
                }
            }
            Run mine = newRun(check, last, false);
            Run run = check.join(mine, last);
            if (run == mine) {
                runs.start(mine);
            }
            if (run != null) {
                return last != null && last.isFresh(ticker.getAsLong())
                        ? begun(last.outcome(), Math.min(last.expires(), pulseUntil))
                        : new Begun(null, run, false, last == null || isTooOld(last));
            }
            // Another run has ended since we looked.
        }
    }

    private static Begun begun(CheckOutcome outcome, long until) {
        return new Begun(new Expiring<>(outcome, until), null, false, false);
    }

    private boolean hasStopped(CheckCell check) {
        return check.settings().isRefreshed() && pulse.isStopped();
    }

    /** While there is something to show, nobody waits for long. */
    private Run newRun(CheckCell check, @Nullable Recorded last, boolean trial) {
        Duration timeout = check.settings().timeout();
        Duration patience =
                isShownStale(last) && freshness.staleWait().compareTo(timeout) < 0 ? freshness.staleWait() : timeout;
        return new Run(check, pulse.processTime(), patience, trial);
    }

    private boolean isShownStale(@Nullable Recorded last) {
        return last != null && freshness.isShownStale(last.outcome(), ticker.getAsLong() - last.nanos());
    }

    private boolean isTooOld(Recorded last) {
        return Freshness.timeToLive(last.outcome()) > 0 && !isShownStale(last);
    }

    /** @param toTheLimit whether to wait up to the time limit, whatever there is to show */
    private Expiring<CheckOutcome> await(Run run, boolean toTheLimit) {
        try {
            while (true) {
                long deadline = toTheLimit ? run.lateFrom() : run.deadline();
                long wait = deadline - pulse.processTime();
                boolean hasEnded = run.await(Math.max(0, wait));
                if (hasEnded || wait <= 0) {
                    return hasEnded ? outcome(run) : meanwhile(run);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return now(recorder.unrecorded(run, "the caller was interrupted while it waited"));
        }
    }

    private Expiring<CheckOutcome> outcome(Run run) {
        if (run.isDiscarded()) {
            return tell(begin(run.cell()), true);
        }
        CheckOutcome outcome = run.outcome();
        return outcome == null
                ? now(recorder.unrecorded(run, "the result could not be recorded"))
                : new Expiring<>(outcome, ticker.getAsLong() + freshness.due(outcome));
    }

    /** What to tell while a run takes longer than anybody waits: the last outcome, or that it is late. */
    private Expiring<CheckOutcome> meanwhile(Run run) {
        Recorded last = run.cell().recorded();
        Phase lateness = run.lateness(pulse.processTime());
        if (lateness == null) {
            if (last == null || Freshness.timeToLive(last.outcome()) == 0) {
                return now(recorder.pending(run));
            }
            if (isShownStale(last)) {
                return new Expiring<>(
                        last.outcome(), Math.min(becomesLate(run), last.nanos() + freshness.tooOld(last.outcome())));
            }
        }
        Recorded late = runs.late(run);
        return new Expiring<>(
                late.outcome(), lateness == null ? Math.min(becomesLate(run), late.expires()) : late.expires());
    }

    /** {@return when the run will have taken too long, by the ticker} */
    private long becomesLate(Run run) {
        return ticker.getAsLong() + run.lateFrom() - pulse.processTime();
    }

    /** {@return what is told to one caller, and asked for again by the next} */
    private static Expiring<CheckOutcome> now(CheckOutcome outcome) {
        return new Expiring<>(outcome, Long.MIN_VALUE);
    }

    /** See {@link Runs#close}. */
    @Override
    public void close() {
        runs.close();
    }

    /** {@return for each run that has not ended by the close, a sentence that says where its thread is} */
    public List<String> stillRunning() {
        return runs.stillRunning();
    }
}
