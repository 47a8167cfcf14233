package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.settings.Freshness;
import dev.healthcheck.internal.store.ResultStore;
import dev.healthcheck.internal.store.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gets an outcome for each work: one from the store while that may be shown, else that of a run, which all share. */
public final class Runner implements AutoCloseable {
    private static final int LAST_WAIT_SECONDS = 1;
    private static final String STOPPED = "the runs in the background have stopped";

    private final Bulkhead bulkhead;
    private final ResultStore store;
    private final Function<Work, RunResult> reader;
    private final RunListener listener;
    private final Freshness freshness;
    private final Heartbeat heartbeat;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Map<Work, Run> underWay = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * An outcome, or several.
     *
     * @param until the instant from which on to ask again, even if nothing new is recorded
     */
    public record Told<T>(T what, Instant until) {}

    public Runner(
            Bulkhead bulkhead,
            ResultStore store,
            Function<Work, RunResult> reader,
            RunListener listener,
            Freshness freshness,
            Heartbeat heartbeat,
            Clock clock,
            LongSupplier nanoTime) {
        this.bulkhead = bulkhead;
        this.store = store;
        this.reader = reader;
        this.listener = listener;
        this.freshness = freshness;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** {@return the outcomes in the order of the works; all runs start before the first is waited for} */
    public Told<List<CheckOutcome>> outcomes(Collection<Work> works) {
        return tell(works.stream().map(this::begin).toList());
    }

    /** {@return the same of runs that begin now or are under way, whatever the age of the last; waits up to the limit} */
    public Told<List<CheckOutcome>> fresh(Collection<Work> works) {
        return tell(works.stream()
                .map(work -> clock.instant().isBefore(pulse(work)) ? beginAnew(work) : begin(work))
                .toList());
    }

    private Supplier<Told<CheckOutcome>> beginAnew(Work work) {
        Run run = refresh(work);
        Duration limit = work.settings().timeout();
        return () -> await(run, limit.minus(run.age(nanoTime.getAsLong())).toNanos());
    }

    private static Told<List<CheckOutcome>> tell(List<Supplier<Told<CheckOutcome>>> pending) {
        List<Told<CheckOutcome>> told = pending.stream().map(Supplier::get).toList();
        return new Told<>(
                told.stream().map(Told::what).toList(),
                told.stream().map(Told::until).min(Instant::compareTo).orElse(Instant.MAX));
    }

    /** Starts a run, unless one is under way, whatever the age of the last outcome, {@return it} Waits for nothing. */
    Run refresh(Work work) {
        Run mine = newRun(work, store.last(work));
        Run others = underWay.putIfAbsent(work, mine);
        if (others != null) {
            return others;
        }
        start(mine);
        return mine;
    }

    /** Records the runs that are over their time limit: nobody else may be asking. */
    void recordLate() {
        underWay.values().stream()
                .filter(run -> run.isLate(nanoTime.getAsLong()))
                .forEach(this::lateOutcome);
    }

    private Supplier<Told<CheckOutcome>> begin(Work work) {
        Instant now = clock.instant();
        Instant pulse = pulse(work);
        if (!now.isBefore(pulse)) {
            Told<CheckOutcome> dead = withoutHeartbeat(work);
            return () -> dead;
        }
        CheckOutcome last = store.last(work);
        if (last != null && freshness.isGood(last, now)) {
            return () -> told(last, earlier(freshness.due(last), pulse));
        }
        Run run = joinOrStart(work, last);
        if (last != null && last.isFresh(now) && !now.isBefore(last.timestamp())) {
            return () -> told(last, earlier(last.expires(), pulse));
        }
        return () -> {
            Told<CheckOutcome> told = await(run, run.patienceNanos(nanoTime.getAsLong()));
            return told(told.what(), earlier(told.until(), pulse));
        };
    }

    /** {@return until when the runs in the background are known to go on, where the work has such} */
    private Instant pulse(Work work) {
        return work.settings().isRefreshed() ? heartbeat.aliveUntil() : Instant.MAX;
    }

    private Run joinOrStart(Work work, @Nullable CheckOutcome last) {
        Run mine = newRun(work, last);
        Run others = underWay.putIfAbsent(work, mine);
        if (others != null) {
            return others;
        }
        // Another run may have ended since we looked into the store; its outcome is there then. Decided under the lock,
        // so that a run which is not needed is never late.
        synchronized (work) {
            CheckOutcome now = store.last(work);
            if (now != null && now != last && now != mine.late && now.isFresh(clock.instant())) {
                mine.ended = now;
            }
        }
        if (mine.ended == null) {
            start(mine);
        } else {
            underWay.remove(work, mine);
            mine.outcome.complete(mine.ended);
        }
        return mine;
    }

    /** While there is something to show, nobody waits for long. */
    private Run newRun(Work work, @Nullable CheckOutcome last) {
        Duration timeout = work.settings().timeout();
        boolean something = last != null && freshness.isShownStale(last, clock.instant());
        Duration patience = something && freshness.staleWait().compareTo(timeout) < 0 ? freshness.staleWait() : timeout;
        return new Run(work, nanoTime.getAsLong(), patience);
    }

    private void start(Run run) {
        bulkhead.start(
                () -> finish(run, perform(run)),
                refusal -> finish(run, RunResult.failed("could not be started: " + refusal.getMessage())));
    }

    /** Under a name that tells who reads a thread dump what the thread is at; leaves the thread as it was. */
    private RunResult perform(Run run) {
        Thread thread = Thread.currentThread();
        String idleName = thread.getName();
        ClassLoader loader = thread.getContextClassLoader();
        int priority = thread.getPriority();
        thread.setName(idleName + ": " + run.work.name());
        run.begin();
        try {
            // Asked now: whoever closes this either sees the thread of the run, and interrupts it, or is seen here.
            return closed ? RunResult.failed("the application is stopping") : reader.apply(run.work);
        } catch (RuntimeException | Error e) {
            // Out of memory, or of classes when the application has gone: the run ends nevertheless.
            return RunResult.failed("the run broke off");
        } finally {
            run.end();
            Thread.interrupted();
            thread.setContextClassLoader(loader);
            thread.setPriority(priority);
            thread.setName(idleName);
        }
    }

    private void finish(Run run, RunResult result) {
        try {
            synchronized (run.work) {
                run.ended = record(run.work, seen(run, result), false, result.trace());
            }
        } finally {
            // After it is in the store: who finds no run finds the outcome. Before anybody is told: whoever was told
            // and asks again does not join a run that has ended.
            underWay.remove(run.work, run);
            if (run.ended == null) {
                run.outcome.cancel(false);
            } else {
                run.outcome.complete(run.ended);
            }
        }
    }

    private Told<CheckOutcome> await(Run run, long nanos) {
        try {
            CheckOutcome outcome = run.outcome.get(nanos, TimeUnit.NANOSECONDS);
            return told(outcome, freshness.due(outcome));
        } catch (TimeoutException e) {
            return meanwhile(run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unrecorded(run, "the caller was interrupted while it waited");
        } catch (ExecutionException | CancellationException e) {
            return unrecorded(run, "the result could not be recorded");
        }
    }

    /** What to tell while a run takes longer than anybody waits: the last outcome, or that it is late. */
    private Told<CheckOutcome> meanwhile(Run run) {
        CheckOutcome last = store.last(run.work);
        if (last != null && !run.isLate(nanoTime.getAsLong()) && freshness.isShownStale(last, clock.instant())) {
            return told(last, earlier(deadline(run), freshness.tooOld(last)));
        }
        CheckOutcome late = lateOutcome(run);
        return told(late, run.lateForGood ? late.expires() : earlier(deadline(run), late.expires()));
    }

    private Instant deadline(Run run) {
        return clock.instant().plus(run.work.settings().timeout()).minus(run.age(nanoTime.getAsLong()));
    }

    /**
     * What to tell of a run that is late. It is not interrupted: that would close files and connections that the rest
     * of the application uses too. It keeps its thread, is not started again, and its result is taken when it ends.
     */
    private CheckOutcome lateOutcome(Run run) {
        synchronized (run.work) {
            boolean forGood = run.isLate(nanoTime.getAsLong());
            if (run.ended != null) {
                return run.ended;
            }
            if (run.late == null || run.lateForGood != forGood || isOver(run.late, run.work)) {
                run.late = forGood ? recordLate(run) : recordTooOld(run);
                run.lateForGood = forGood;
            }
            return run.late;
        }
    }

    /** {@return whether it is time for another look at what hangs} Not for each caller, even if nothing is kept. */
    private boolean isOver(CheckOutcome late, Work work) {
        Duration timeout = work.settings().timeout();
        return !late.isFresh(clock.instant())
                && !clock.instant().isBefore(late.timestamp().plus(timeout));
    }

    private CheckOutcome recordLate(Run run) {
        String limit = "timed out after " + text(run.work.settings().timeout());
        return run.hasThread()
                ? record(run.work, seen(run, CheckState.STUCK, limit), false)
                : record(run.work, seen(run, CheckState.FAILED, limit + ", waiting for other runs to end"), false);
    }

    private CheckOutcome recordTooOld(Run run) {
        String reason =
                "the last result is older than " + text(freshness.maxStale()) + ", and a new one is not there yet";
        return record(run.work, seen(run, CheckState.FAILED, reason), true);
    }

    /** Runs in the background have stopped: then nothing may look well, even if a run for this caller would. */
    private Told<CheckOutcome> withoutHeartbeat(Work work) {
        synchronized (work) {
            CheckOutcome last = store.last(work);
            if (last == null || !STOPPED.equals(last.output()) || !last.isFresh(clock.instant())) {
                Run none = newRun(work, null);
                last = record(work, seen(none, CheckState.FAILED, STOPPED), true);
            }
            return told(last, last.expires());
        }
    }

    /** Call with the lock of the work held, so that each outcome is judged after the one before it. */
    private CheckOutcome record(Work work, CheckOutcome seen, boolean certain) {
        return record(work, seen, certain, null);
    }

    private CheckOutcome record(Work work, CheckOutcome seen, boolean certain, @Nullable String trace) {
        Standing before = store.standing(work);
        Standing after = Standing.after(before, seen, work.settings(), certain);
        store.put(work, after);
        try {
            if (!closed) {
                listener.recorded(before, after, trace);
            }
        } catch (RuntimeException | Error broken) {
            // It would have been for a logger to say so, and that is what broke. The run ends nevertheless.
        }
        return after.outcome();
    }

    private CheckOutcome seen(Run run, CheckState state, String output) {
        return seen(run, new RunResult(state, output, null, null));
    }

    private CheckOutcome seen(Run run, RunResult result) {
        CheckState state = result.state();
        Instant now = clock.instant();
        Instant expires = now.plus(run.work.settings().ttl(state == CheckState.PASSED));
        Duration took = run.age(nanoTime.getAsLong());
        List<String> stack = state == CheckState.STUCK ? run.frames() : List.of();
        return new CheckOutcome(
                run.work.name(),
                result.output(),
                state,
                now,
                expires,
                took,
                run.work.settings().critical(),
                now,
                0,
                null,
                false,
                stack,
                result.exception());
    }

    private Told<CheckOutcome> unrecorded(Run run, String reason) {
        return told(seen(run, CheckState.FAILED, reason), Instant.MIN);
    }

    private static Told<CheckOutcome> told(CheckOutcome outcome, Instant until) {
        return new Told<>(outcome, until);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    /**
     * Runs nothing more. Interrupts what still runs, and waits a moment for it: soon after, its classes can no longer be
     * loaded. Nobody is told what became of it: the end of the application says nothing about its checks.
     */
    @Override
    public void close() {
        closed = true;
        List<Run> running = underWay.values().stream().filter(Run::hasThread).toList();
        running.forEach(Run::interrupt);
        try {
            CompletableFuture.allOf(running.stream().map(run -> run.outcome).toArray(CompletableFuture<?>[]::new))
                    .get(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException | CancellationException e) {
            // What does not heed the interrupt ends when it ends, and its thread with it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return for each run that has not ended by the close, a sentence that says where its thread is} */
    public List<String> stillRunning() {
        return underWay.values().stream()
                .filter(Run::hasThread)
                .map(run -> "'%s' still runs at the end of the application, and keeps it in memory: its thread"
                                .formatted(run.work.name())
                        + " does not heed the interrupt"
                        + run.frames().stream()
                                .findFirst()
                                .map(frame -> " at " + frame)
                                .orElse(""))
                .toList();
    }
}
