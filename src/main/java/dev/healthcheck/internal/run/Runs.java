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

/** The runs under way, from their start to their end. Whatever throws anywhere, each of them ends. */
final class Runs implements AutoCloseable {
    private static final long LAST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final RunResult BROKE_OFF = RunResult.failed("the run broke off");
    private static final RunResult NOT_STARTED = RunResult.failed("could not be started");
    private static final RunResult STOPPING = RunResult.failed("the application is stopping");
    private static final RunResult REMOVED = RunResult.failed("the check was removed");

    private final Bulkhead bulkhead;
    private final CheckReader reader;
    private final Recorder recorder;
    private final Pulse pulse;
    /** With the place of each that was handed over. */
    private final Map<Run, Bulkhead.Ticket> underWay = new ConcurrentHashMap<>();

    private volatile boolean closed;

    Runs(Bulkhead bulkhead, CheckReader reader, Recorder recorder, Pulse pulse) {
        this.bulkhead = bulkhead;
        this.reader = reader;
        this.recorder = recorder;
        this.pulse = pulse;
    }

    /** Starts the run, when its turn comes and the last run of its name has ended. */
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
            // Out of memory.
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
            result = ThreadGuard.within(run.cell().name(), () -> call(run));
        } catch (RuntimeException | Error e) {
            // Out of memory, or of classes when the application has gone.
        }
        finish(run, result);
    }

    private RunResult call(Run run) {
        run.begin(pulse.processTime());
        try {
            // Asked now: whoever closes this either sees the thread of the run, and interrupts it, or is seen here.
            if (closed) {
                return STOPPING;
            }
            return run.cell().isRemoved() ? REMOVED : reader.read(run.cell(), () -> run.reading(pulse.processTime()));
        } finally {
            run.leaveThread(pulse.processTime());
        }
    }

    private void finish(Run run, RunResult result) {
        try {
            recorder.result(run, result);
        } catch (RuntimeException | Error e) {
            // Out of memory: nothing is recorded, and whoever waits is told so.
        } finally {
            // After it is recorded: who finds no run finds the outcome. Before anybody is told: whoever was told and
            // asks again does not join a run that has ended.
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

    /** Records which runs are late: nobody else may be asking. */
    void recordLate() {
        for (Run run : underWay.keySet()) {
            if (run.lateness(pulse.processTime()) != null) {
                late(run);
            }
        }
    }

    /** {@return what to tell of a run that is late, or whose last result is too old} What hangs makes room for others. */
    Recorded late(Run run) {
        Phase phase = run.lateness(pulse.processTime());
        Recorded told = recorder.late(run);
        Bulkhead.@Nullable Ticket ticket = underWay.get(run);
        if (ticket != null && (phase == Phase.CALLING || phase == Phase.READING)) {
            ticket.hangs();
        }
        return told;
    }

    /**
     * Runs nothing more. Interrupts what still runs, and waits a moment for it: soon after, its classes can no longer be
     * loaded. Nobody is told what became of it.
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
                // What does not heed the interrupt ends when it ends, and its thread with it.
                run.await(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return for each run that has not ended by the close, a sentence that says where its thread is} */
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
