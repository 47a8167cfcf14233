package dev.healthcheck.internal.run;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Lets so many runs be under way at once, and the others wait for their turn, without a thread. */
public final class Bulkhead {
    private final Executor executor;
    private final Semaphore free;
    /** What starts the runs that wait for their turn. */
    private final Queue<Runnable> starters = new ConcurrentLinkedQueue<>();

    public Bulkhead(Executor executor, int maxConcurrent) {
        this.executor = executor;
        this.free = new Semaphore(maxConcurrent);
    }

    /** Starts the task now or later, in the order of the calls; says so if it cannot be started. */
    void start(Runnable task, Consumer<Throwable> refused) {
        starters.add(() -> hand(task, refused));
        startNext();
    }

    private void startNext() {
        while (!starters.isEmpty() && free.tryAcquire()) {
            Runnable next = starters.poll();
            if (next == null) {
                free.release();
            } else {
                next.run();
            }
        }
    }

    private void hand(Runnable task, Consumer<Throwable> refused) {
        AtomicBoolean settled = new AtomicBoolean();
        try {
            executor.execute(() -> {
                if (settled.compareAndSet(false, true)) {
                    run(task);
                }
            });
        } catch (RuntimeException | Error e) {
            // Not only a rejection: a server's thread factory may refuse, and the machine may have no thread left. But
            // an executor that runs its tasks at once passes on what they throw, and that is no refusal.
            if (settled.compareAndSet(false, true)) {
                free.release();
                refused.accept(e);
            }
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } finally {
            free.release();
            startNext();
        }
    }
}
