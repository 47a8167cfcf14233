package dev.healthcheck.internal.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands messages to a reader that may be slow or hang: in their order, one at a time, on a thread of its own. Whoever
 * posts a message never waits.
 *
 * @param <T> the type of the messages
 */
public final class Mailbox<T> implements AutoCloseable {
    /** So many wait for a reader that hangs; the first of them are let go for those that come. */
    private static final int MOST_WAITING = 1000;

    private final Executor threads;
    private final Consumer<T> reader;
    private final Consumer<Throwable> noThread;
    private final Queue<T> waiting = new ArrayDeque<>();
    private boolean reading;
    private boolean lacksThread;
    private boolean closed;

    /**
     * An empty mailbox.
     *
     * @param reader must not throw
     * @param noThread is told once, until there is a thread again
     */
    public Mailbox(Executor threads, Consumer<T> reader, Consumer<Throwable> noThread) {
        this.threads = threads;
        this.reader = reader;
        this.noThread = noThread;
    }

    /** Keeps the message for {@link #deliver}. Calls nobody, so that it may be posted with a lock held. */
    public synchronized void post(T message) {
        if (closed) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            waiting.remove();
        }
        waiting.add(message);
    }

    /** Has the messages read. What cannot be read for want of a thread waits for the next call. */
    public void deliver() {
        if (begins()) {
            try {
                threads.execute(this::readAll);
            } catch (RuntimeException | Error e) {
                if (isNews()) {
                    noThread.accept(e);
                }
            }
        }
    }

    private synchronized boolean begins() {
        boolean begins = !reading && !waiting.isEmpty();
        reading |= begins;
        return begins;
    }

    private synchronized boolean isNews() {
        boolean news = !lacksThread && !closed;
        lacksThread = true;
        reading = false;
        return news;
    }

    private void readAll() {
        for (T next = next(); next != null; next = next()) {
            try {
                reader.accept(next);
            } catch (RuntimeException | Error e) {
                // Not this message, but those after it.
            }
        }
    }

    private synchronized @Nullable T next() {
        T next = waiting.poll();
        reading = next != null;
        lacksThread = false;
        return next;
    }

    /** From now on nothing more is read than the message that is being read. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
    }
}
