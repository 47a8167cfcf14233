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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/** Returns an outcome for each check: the last while a report may show it, else that of a run. All callers share it. */
public final class Runner implements AutoCloseable {
    private final Recorder recorder;
    private final Runs runs;
    private final RunFactory factory;
    private final Freshness freshness;
    private final Heartbeat heartbeat;
    private final LongSupplier ticker;
    private final Semaphore waiters;
    private final CurrentRun current = new CurrentRun();

    /**
     * @param ticker counts nanoseconds and only grows; ages and limits depend on it
     * @param clock returns the timestamps of outcomes, and nothing else
     * @param maxWaiters the number of callers that wait at once for checks without a result to show
     */
    public Runner(
            Bulkhead bulkhead,
            CheckReader reader,
            StatusListener listener,
            Freshness freshness,
            Heartbeat heartbeat,
            Clock clock,
            LongSupplier ticker,
            int maxWaiters) {
        this.recorder = new Recorder(listener, freshness, heartbeat, clock, ticker);
        this.runs = new Runs(bulkhead, reader, recorder, heartbeat, current);
        this.factory = new RunFactory(freshness, heartbeat, ticker);
        this.freshness = freshness;
        this.heartbeat = heartbeat;
        this.ticker = ticker;
        this.waiters = new Semaphore(maxWaiters);
    }

    public CurrentRun current() {
        return current;
    }

    /** {@return the outcomes in the order of the checks} All runs start before the caller waits for the first. */
    public Expiring<List<CheckOutcome>> outcomes(Collection<CheckCell> checks) {
        return outcomes(checks, Caller.PATIENT);
    }

    /** {@return the outcomes in the order of the checks} The caller waits no longer than it has patience. */
    public Expiring<List<CheckOutcome>> outcomes(Collection<CheckCell> checks, Caller caller) {
        long end = caller == Caller.PATIENT
                ? Long.MAX_VALUE
                : heartbeat.processTime() + caller.patience().toNanos();
        return told(
                checks.stream().map(check -> begin(check, caller.services())).toList(), end);
    }

    /** {@return the outcomes of new or current runs, for any age of the last outcome} Waits up to the time limit. */
    public Expiring<List<CheckOutcome>> fresh(Collection<CheckCell> checks) {
        return told(
                checks.stream()
                        .map(check -> hasStopped(check)
                                ? begin(check, List.of())
                                : new Begun(null, refresh(check), true, false))
                        .toList(),
                Long.MAX_VALUE);
    }

    private Expiring<List<CheckOutcome>> told(List<Begun> begun, long end) {
        boolean hasNothing = begun.stream().anyMatch(Begun::hasNothing);
        boolean mayWait = hasNothing && waiters.tryAcquire();
        try {
            List<CheckOutcome> outcomes = new ArrayList<>(begun.size());
            long until = Long.MAX_VALUE;
            for (Begun one : begun) {
                Expiring<CheckOutcome> told = tell(one, mayWait, end);
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

    private Expiring<CheckOutcome> tell(Begun begun, boolean mayWait, long end) {
        if (begun.told() != null) {
            return begun.told();
        }
        Run run = requireNonNull(begun.run());
        Expiring<CheckOutcome> told = begun.hasNothing() && !mayWait ? meanwhile(run) : await(run, begun.anyAge(), end);
        return new Expiring<>(told.value(), Math.min(told.until(), heartbeatUntil(run.cell())));
    }

    /** {@return the ticker time until which the background counts as running, for a check that runs there} */
    private long heartbeatUntil(CheckCell check) {
        return check.settings().isRefreshed() ? heartbeat.validUntil() : Long.MAX_VALUE;
    }

    /** {@return the current run, or a new run that starts now, for any age of the last outcome} Does not wait. */
    Run refresh(CheckCell check) {
        Run mine = factory.run(check, check.recorded(), false, List.of());
        Run run = check.join(mine);
        if (run == mine) {
            runs.start(mine);
        }
        return run;
    }

    /** Runs a check that has never run. If the run fails, the failure is not reported: the next run decides. */
    void warmUp(CheckCell check) {
        if (check.firstTry()) {
            Run mine = factory.run(check, null, true, List.of());
            if (check.join(mine, null) == mine) {
                runs.start(mine);
            }
        }
    }

    /** Records the runs that exceed their time limit, even if no caller asks. */
    void recordLate() {
        runs.recordLate();
    }

    /** Sends the recorded statuses that could not be sent before. */
    void publish() {
        recorder.publish();
    }

    private Begun begin(CheckCell check, List<String> callers) {
        if (hasStopped(check)) {
            Recorded stopped = recorder.stopped(check);
            return Begun.told(stopped.outcome(), stopped.expires());
        }
        Run calling = callers.isEmpty() || !check.callsOn() ? null : check.running();
        if (calling != null) {
            // The run may wait for the answer to this very request.
            Expiring<CheckOutcome> told = meanwhile(calling);
            return Begun.told(told.value(), told.until());
        }
        long heartbeatUntil = heartbeatUntil(check);
        while (true) {
            Recorded last = check.recorded();
            if (last != null) {
                long due = last.nanos() + freshness.due(last.outcome());
                if (ticker.getAsLong() < due) {
                    return Begun.told(last.outcome(), Math.min(due, heartbeatUntil));
                }
            }
            Run mine = factory.run(check, last, false, callers);
            Run run = check.join(mine, last);
            if (run == mine) {
                runs.start(mine);
            }
            if (run != null) {
                return last != null && last.isFresh(ticker.getAsLong())
                        ? Begun.told(last.outcome(), Math.min(last.expires(), heartbeatUntil))
                        : new Begun(null, run, false, last == null || factory.isTooOld(last));
            }
            // Another run has ended since the look at the record.
        }
    }

    private boolean hasStopped(CheckCell check) {
        return check.settings().isRefreshed() && heartbeat.isStopped();
    }

    /** @param toTheLimit whether the caller waits up to the time limit, even if a report may show the last result */
    private Expiring<CheckOutcome> await(Run run, boolean toTheLimit, long end) {
        try {
            while (true) {
                long deadline = Math.min(end, toTheLimit ? run.lateFrom() : run.deadline());
                long wait = deadline - heartbeat.processTime();
                boolean hasEnded = run.await(Math.max(0, wait));
                if (hasEnded || wait <= 0) {
                    return hasEnded ? outcome(run, end) : meanwhile(run);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return now(recorder.unrecorded(run, "the caller was interrupted while it waited"));
        }
    }

    private Expiring<CheckOutcome> outcome(Run run, long end) {
        if (run.isDiscarded()) {
            return tell(begin(run.cell(), run.callers()), true, end);
        }
        CheckOutcome outcome = run.outcome();
        return outcome == null
                ? now(recorder.unrecorded(run, "the result could not be recorded"))
                : new Expiring<>(outcome, ticker.getAsLong() + freshness.due(outcome));
    }

    /** {@return the outcome for a caller that no longer waits: the last outcome, pending, or the late outcome} */
    private Expiring<CheckOutcome> meanwhile(Run run) {
        Recorded last = run.cell().recorded();
        Phase lateness = run.lateness(heartbeat.processTime());
        if (lateness == null) {
            if (last == null || Freshness.timeToLive(last.outcome()) == 0) {
                return now(recorder.pending(run));
            }
            if (factory.isShownStale(last)) {
                return new Expiring<>(
                        last.outcome(), Math.min(becomesLate(run), last.nanos() + freshness.tooOld(last.outcome())));
            }
        }
        Recorded late = runs.late(run, lateness);
        return new Expiring<>(
                late.outcome(), lateness == null ? Math.min(becomesLate(run), late.expires()) : late.expires());
    }

    /** {@return the ticker time at which the run exceeds its time limit} */
    private long becomesLate(Run run) {
        return ticker.getAsLong() + run.lateFrom() - heartbeat.processTime();
    }

    /** {@return an outcome for one caller only} */
    private static Expiring<CheckOutcome> now(CheckOutcome outcome) {
        return new Expiring<>(outcome, Long.MIN_VALUE);
    }

    /** See {@link Runs#close}. */
    @Override
    public void close() {
        runs.close();
    }
    /** {@return a sentence with the place of the thread, for each run that has not ended by the close} */
    public List<String> stillRunning() {
        return runs.stillRunning();
    }
}
