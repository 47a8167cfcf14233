package dev.healthcheck.internal.run;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckCell.Recorded;
import dev.healthcheck.internal.check.Run;
import dev.healthcheck.internal.check.Run.Phase;
import dev.healthcheck.internal.check.RunResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds the current runs, from their start to their end. Each run ends, even if any part of it throws. */
final class Runs implements AutoCloseable {
    private static final long LAST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final RunResult BROKE_OFF = RunResult.failed("the run broke off");
    private static final RunResult NOT_STARTED = RunResult.failed("could not be started");
    private static final RunResult STOPPING = RunResult.failed("the application is stopping");
    private static final RunResult REMOVED = RunResult.failed("the check was removed");

    private final Bulkhead bulkhead;
    private final CheckReader reader;
    private final Recorder recorder;
    private final Heartbeat heartbeat;
    private final CurrentRun current;
    /** The runs that the bulkhead has received, each with its ticket. */
    private final Map<Run, Bulkhead.Ticket> underWay = new ConcurrentHashMap<>();

    private volatile boolean closed;

    Runs(Bulkhead bulkhead, CheckReader reader, Recorder recorder, Heartbeat heartbeat, CurrentRun current) {
        this.bulkhead = bulkhead;
        this.reader = reader;
        this.recorder = recorder;
        this.heartbeat = heartbeat;
        this.current = current;
    }

    /** Starts the run when its turn comes and the last run of its name has ended. */
    void start(Run run) {
        try {
            Run blocker = run.cell().blocker();
            Run out = blocker == null ? run : blocker.startAtEnd(run);
            if (out == run) {
                hand(run);
            } else if (out != null) {
                finish(out, REMOVED);
            }
        } catch (RuntimeException | Error e) {
            // The memory is full.
            finish(run, NOT_STARTED);
        }
    }

    private void hand(Run run) {
        Bulkhead.Ticket ticket = bulkhead.ticket(() -> execute(run), refusal -> finish(run, notStarted(refusal)));
        underWay.put(run, ticket);
        ticket.start();
    }

    private static RunResult notStarted(Throwable refusal) {
        try {
            return RunResult.failed("could not be started: " + refusal.getMessage());
        } catch (RuntimeException | Error e) {
            return NOT_STARTED;
        }
    }

    private void execute(Run run) {
        RunResult result = BROKE_OFF;
        try {
            result = ThreadGuard.within(run.cell().name(), () -> current.within(run, () -> call(run)));
        } catch (RuntimeException | Error e) {
            // The memory is full, or the application has gone and its classes cannot be loaded.
        }
        finish(run, result);
    }

    private RunResult call(Run run) {
        run.begin(heartbeat.processTime());
        try {
            // The test follows begin(): close() either finds the thread and interrupts it, or has set the flag before.
            if (closed) {
                return STOPPING;
            }
            return run.cell().isRemoved()
                    ? REMOVED
                    : reader.read(run.cell(), () -> run.reading(heartbeat.processTime()));
        } finally {
            run.leaveThread(heartbeat.processTime());
        }
    }

    private void finish(Run run, RunResult result) {
        try {
            recorder.result(run, result);
        } catch (RuntimeException | Error e) {
            // The memory is full: no outcome is recorded, and each caller that waits gets a failure that says so.
        } finally {
            // After the record: a caller that finds no run finds the outcome. Before the release: a released caller
            // that asks again does not join a run that has ended.
            run.cell().ended(run);
            underWay.remove(run);
            Run next = run.end();
            run.release();
            if (next != null) {
                start(next);
            }
        }
        recorder.publish();
    }

    /** Records the late runs, even if no caller asks. */
    void recordLate() {
        for (Run run : underWay.keySet()) {
            Phase phase = run.lateness(heartbeat.processTime());
            if (phase != null) {
                late(run, phase);
            }
        }
    }

    /**
     * {@return the outcome of a run that is late, or whose last result is too old} A hanging run frees its place.
     *
     * @param phase the phase that takes too long; null if the last result is too old
     */
    Recorded late(Run run, @Nullable Phase phase) {
        Recorded told = recorder.late(run, phase);
        Bulkhead.@Nullable Ticket ticket = underWay.get(run);
        if (ticket != null && (phase == Phase.CALLING || phase == Phase.READING)) {
            ticket.hangs();
        }
        return told;
    }

    /**
     * Starts no more runs. Interrupts the current runs, and waits up to 1 second for their end: soon after, their
     * classes can no longer be loaded. The listener does not receive their results.
     */
    @Override
    public void close() {
        closed = true;
        recorder.close();
        List<Run> running = underWay.keySet().stream().filter(Run::hasThread).toList();
        running.forEach(Run::interrupt);
        long end = System.nanoTime() + LAST_WAIT_NANOS;
        try {
            for (Run run : running) {
                // A run that ignores the interrupt goes on, and keeps its thread until its end.
                run.await(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return a sentence with the place of the thread, for each run that has not ended by the close} */
    List<String> stillRunning() {
        return underWay.keySet().stream()
                .filter(Run::hasThread)
                .map(Runs::stillRuns)
                .toList();
    }

    private static String stillRuns(Run run) {
        CheckCell cell = run.cell();
        String at =
                run.frames().stream().findFirst().map(frame -> " at " + frame).orElse("");
        return "'%s' still runs at the end of the application, and keeps it in memory: its thread"
                        .formatted(cell.name())
                + " does not heed the interrupt" + at;
    }
}
