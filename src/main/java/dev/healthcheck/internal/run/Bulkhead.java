package dev.healthcheck.internal.run;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Limits the number of runs at the same time; the other runs wait for their turn, without a thread. The same number of
 * runs may hang beside them.
 */
public final class Bulkhead {
    private final Executor executor;
    private final int maxConcurrent;
    private int running;
    private int hung;
    private @Nullable Ticket first;
    private @Nullable Ticket last;

    public Bulkhead(Executor executor, int maxConcurrent) {
        this.executor = executor;
        this.maxConcurrent = maxConcurrent;
    }

    /** The place of one run. The constructor allocates everything that the run needs, so that its end cannot fail. */
    final class Ticket implements Runnable {
        private final Runnable task;
        private final Consumer<Throwable> refused;
        private final AtomicBoolean settled = new AtomicBoolean();
        private @Nullable Ticket next;
        private boolean counts;
        private boolean hangs;

        private Ticket(Runnable task, Consumer<Throwable> refused) {
            this.task = task;
            this.refused = refused;
        }

        void start() {
            add(this);
            startNext();
        }

        @Override
        public void run() {
            if (settled.compareAndSet(false, true)) {
                try {
                    task.run();
                } finally {
                    giveBack(this);
                    startNext();
                }
            }
        }

        /** Marks the run as hanging, and starts the next run in its place, if fewer runs hang than the limit. */
        void hangs() {
            moveAside(this);
            startNext();
        }
    }

    /** Starts the task now or later, in the order of the calls. Calls {@code refused} if the task cannot start. */
    void start(Runnable task, Consumer<Throwable> refused) {
        ticket(task, refused).start();
    }

    /** {@return a place for the task, not yet in the queue} */
    Ticket ticket(Runnable task, Consumer<Throwable> refused) {
        return new Ticket(task, refused);
    }

    private synchronized void add(Ticket ticket) {
        if (last == null) {
            first = ticket;
        } else {
            last.next = ticket;
        }
        last = ticket;
    }

    private void startNext() {
        for (Ticket next = next(); next != null; next = next()) {
            hand(next);
        }
    }

    private synchronized @Nullable Ticket next() {
        Ticket next = first;
        if (next == null || running >= maxConcurrent) {
            return null;
        }
        first = next.next;
        if (first == null) {
            last = null;
        }
        next.counts = true;
        running++;
        return next;
    }

    private void hand(Ticket ticket) {
        try {
            executor.execute(ticket);
        } catch (RuntimeException | Error e) {
            // A server's thread factory may refuse, and the machine may lack threads. But an executor that runs its
            // tasks at once throws the exception of the task, which does not count as a refusal.
            if (ticket.settled.compareAndSet(false, true)) {
                giveBack(ticket);
                ticket.refused.accept(e);
            }
        }
    }

    private synchronized void giveBack(Ticket ticket) {
        if (ticket.hangs) {
            hung--;
        } else if (ticket.counts) {
            running--;
        }
        ticket.hangs = false;
        ticket.counts = false;
    }

    private synchronized void moveAside(Ticket ticket) {
        if (ticket.counts && !ticket.hangs && hung < maxConcurrent) {
            ticket.hangs = true;
            hung++;
            running--;
        }
    }
}
