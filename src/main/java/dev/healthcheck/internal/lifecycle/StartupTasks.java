package dev.healthcheck.internal.lifecycle;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.Startup;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.StatusListener;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The tasks that hold back the start of one application. */
public final class StartupTasks implements Startup {
    /** The name in reports. */
    public static final String NAME = "started";

    private final Gate gate;
    private final Set<String> tasks = new TreeSet<>();

    /** @param changed runs after each change, so that no report from before is valid */
    public StartupTasks(CheckSettings settings, StatusListener listener, Runnable changed, Clock clock) {
        this.gate = new Gate(NAME, settings, listener, changed, clock);
    }

    @Override
    public void hold(String task) {
        if (task.isBlank()) {
            throw new IllegalArgumentException("the task is blank; allowed: a text");
        }
        synchronized (this) {
            tasks.add(task);
            show();
        }
    }

    @Override
    public boolean complete(String task) {
        synchronized (this) {
            boolean held = tasks.remove(task);
            show();
            return held;
        }
    }

    /** Shows the tasks. The caller holds the lock, so that the last change is the one that is shown. */
    private void show() {
        if (tasks.isEmpty()) {
            gate.open("complete");
        } else {
            gate.close(CheckState.PENDING, "waits for: " + String.join(", ", tasks), null);
        }
    }

    @Override
    public synchronized boolean isComplete() {
        return tasks.isEmpty();
    }

    /** {@return the outcome for the reports; null if nothing holds the start back} */
    public @Nullable CheckOutcome shown() {
        return gate.shown();
    }
}
