package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.store.ResultStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gets an outcome for each work: a fresh one from the store, else that of a run, which all callers share. */
public final class Runner {
    private final Executor executor;
    private final ResultStore store;
    private final ResultReader reader;
    private final RunListener listener;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Map<Work, Run> underWay = new ConcurrentHashMap<>();

    public Runner(
            Executor executor,
            ResultStore store,
            ResultReader reader,
            RunListener listener,
            Clock clock,
            LongSupplier nanoTime) {
        this.executor = executor;
        this.store = store;
        this.reader = reader;
        this.listener = listener;
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /** {@return the outcomes in the order of the works; all runs start before the first is waited for} */
    public List<CheckOutcome> outcomes(List<Work> works) {
        List<Supplier<CheckOutcome>> pending = works.stream().map(this::begin).toList();
        return pending.stream().map(Supplier::get).toList();
    }

    private Supplier<CheckOutcome> begin(Work work) {
        CheckOutcome fresh = store.fresh(work, clock.instant());
        if (fresh != null) {
            return () -> fresh;
        }
        Run run = joinOrStart(work);
        return () -> await(run);
    }

    private Run joinOrStart(Work work) {
        Run mine = new Run(work, nanoTime.getAsLong());
        Run others = underWay.putIfAbsent(work, mine);
        if (others != null) {
            return others;
        }
        // Another run may have ended since we looked into the store; its outcome is there then.
        CheckOutcome fresh = store.fresh(work, clock.instant());
        if (fresh == null) {
            start(mine);
        } else {
            underWay.remove(work, mine);
            mine.outcome.complete(fresh);
        }
        return mine;
    }

    private void start(Run run) {
        try {
            executor.execute(() -> finish(run, perform(run)));
        } catch (RuntimeException | Error e) {
            // Not only a rejection: a server's thread factory may refuse, and the machine may have no thread left.
            finish(run, outcome(run, false, "could not be started: " + e.getMessage()));
        }
    }

    /** Under a name that tells who reads a thread dump what the thread is at. */
    private CheckOutcome perform(Run run) {
        Thread thread = Thread.currentThread();
        String idleName = thread.getName();
        thread.setName(idleName + ": " + run.work.name());
        try {
            CheckResult result = reader.read(run.work);
            return outcome(run, result.passed(), result.output());
        } finally {
            thread.setName(idleName);
        }
    }

    private void finish(Run run, CheckOutcome outcome) {
        try {
            synchronized (run) {
                run.ended = outcome;
                keep(run, outcome);
            }
        } finally {
            // After it is in the store: who finds no run finds the outcome. Before anybody is told: whoever was told
            // and asks again does not join a run that has ended.
            underWay.remove(run.work, run);
            run.outcome.complete(outcome);
        }
    }

    private CheckOutcome await(Run run) {
        try {
            return run.outcome.get(run.nanosLeft(nanoTime.getAsLong()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return lateOutcome(run);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return outcome(run, false, "the caller was interrupted while it waited");
        } catch (ExecutionException e) {
            throw new IllegalStateException("a run never ends with an exception", e);
        }
    }

    /**
     * What to tell while a run is late. It is not interrupted: that would close files and connections that the rest of
     * the application uses too. It keeps its thread, is not started again, and its result is taken when it ends.
     */
    private CheckOutcome lateOutcome(Run run) {
        synchronized (run) {
            if (run.ended != null) {
                return run.ended;
            }
            CheckOutcome late = run.late;
            if (late == null || !late.isFresh(clock.instant())) {
                late = outcome(
                        run,
                        false,
                        "timed out after " + text(run.work.settings().timeout()));
                run.late = late;
                keep(run, late);
            }
            return late;
        }
    }

    private void keep(Run run, CheckOutcome outcome) {
        CheckOutcome previous = store.put(run.work, outcome);
        listener.recorded(previous, outcome);
    }

    private CheckOutcome outcome(Run run, boolean passed, @Nullable Object output) {
        Instant now = clock.instant();
        Duration took = Duration.ofNanos(nanoTime.getAsLong() - run.startNanos);
        Instant expires = now.plus(run.work.settings().ttl(passed));
        return new CheckOutcome(run.work.name(), output, passed, now, expires, took);
    }

    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
