package dev.healthcheck.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/** Keeps what it is given until it is told to run it, in the thread that tells it. Not for use by several threads. */
public final class ManualExecutor implements Executor {
    private final List<Runnable> kept = new ArrayList<>();
    private final Runnable afterKeeping;

    /** @param afterKeeping happens each time that something was kept, such as time passing */
    public ManualExecutor(Runnable afterKeeping) {
        this.afterKeeping = afterKeeping;
    }

    @Override
    public void execute(Runnable command) {
        kept.add(command);
        afterKeeping.run();
    }

    /** {@return how many wait to be run} */
    public int size() {
        return kept.size();
    }

    public void runAll() {
        List<Runnable> due = List.copyOf(kept);
        kept.clear();
        due.forEach(Runnable::run);
    }
}
