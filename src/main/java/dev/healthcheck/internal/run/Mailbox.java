package dev.healthcheck.internal.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sends messages to a reader that may be slow or hang: in their order, one at a time, on another thread. The caller
 * that posts a message never waits.
 *
 * @param <T> the type of the messages
 */
public final class Mailbox<T> implements AutoCloseable {
    /** The number of messages that wait for a reader that hangs; each further message replaces the oldest message. */
    private static final int MOST_WAITING = 1000;

    private final Executor threads;
    private final Consumer<T> reader;
    private final Consumer<Throwable> noThread;
    private final Queue<T> waiting = new ArrayDeque<>();
    private boolean reading;
    private boolean lacksThread;
    private boolean closed;

    /**
     * Makes an empty mailbox.
     *
     * @param reader receives the messages; must not throw
     * @param noThread receives the reason if no thread is available; once, until a thread is available again
     */
    public Mailbox(Executor threads, Consumer<T> reader, Consumer<Throwable> noThread) {
        this.threads = threads;
        this.reader = reader;
        this.noThread = noThread;
    }

    /** Keeps the message for {@link #deliver}. Calls no other code, so that the caller may hold a lock. */
    public synchronized void post(T message) {
        if (closed) {
            return;
        }
        if (waiting.size() == MOST_WAITING) {
            waiting.remove();
        }
        waiting.add(message);
    }

    /** Starts the reader on a thread. If no thread is available, the messages wait for the next call. */
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
                // The reader skips this message, and reads the next.
            }
        }
    }

    private synchronized @Nullable T next() {
        T next = waiting.poll();
        reading = next != null;
        lacksThread = false;
        return next;
    }

    /** Drops the messages that wait. The reader finishes the current message. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
    }
}
