package dev.healthcheck.internal.run;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many runs be under way at once; the others wait for their turn, without a thread. As many again may hang
 * beside them.
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

    /** The place of one run. All that it needs is made before it counts, so that its end cannot fail. */
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

        /** The run hangs: it makes room for another, if not too many hang already. */
        void hangs() {
            moveAside(this);
            startNext();
        }
    }

    /** Starts the task now or later, in the order of the calls; says so if it cannot be started. */
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
            // Not only a rejection: a server's thread factory may refuse, and the machine may have no thread left. But
            // an executor that runs its tasks at once passes on what they throw, and that is no refusal.
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
