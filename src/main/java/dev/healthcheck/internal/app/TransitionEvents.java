package dev.healthcheck.internal.app;

import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.scrub.Scrubber;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells the application's observers of each change: one after the other, and never on a request's thread. */
final class TransitionEvents implements Consumer<CheckTransition>, AutoCloseable {
    /** So many wait for an observer that hangs; the first of them are let go for those that come. */
    private static final int MOST_WAITING = 1000;

    private final Event<CheckTransition> events;
    private final Executor threads;
    private final RequestScopes scopes;
    private final Scrubber scrubber;
    private final Logger logger;
    private final Queue<CheckTransition> waiting = new ArrayDeque<>();
    private boolean telling;
    private boolean closed;

    TransitionEvents(
            Event<CheckTransition> events, Executor threads, RequestScopes scopes, Scrubber scrubber, Logger logger) {
        this.scrubber = scrubber;
        this.events = events;
        this.threads = threads;
        this.scopes = scopes;
        this.logger = logger;
    }

    @Override
    public void accept(CheckTransition change) {
        if (isFirst(change)) {
            try {
                threads.execute(this::tellAll);
            } catch (RuntimeException | Error e) {
                giveUp();
                failed(e);
            }
        }
    }

    private synchronized boolean isFirst(CheckTransition change) {
        if (closed) {
            return false;
        }
        if (waiting.size() == MOST_WAITING) {
            waiting.remove();
        }
        waiting.add(change);
        boolean first = !telling;
        telling = true;
        return first;
    }

    private synchronized void giveUp() {
        waiting.clear();
        telling = false;
    }

    private void tellAll() {
        for (CheckTransition next = next(); next != null; next = next()) {
            CheckTransition change = next;
            safely(() -> events.fire(change));
            // On this thread, so that these observers too are told in order.
            safely(() -> events.fireAsync(change, NotificationOptions.ofExecutor(Runnable::run))
                    .whenComplete((told, thrown) -> failed(thrown)));
        }
    }

    private synchronized @Nullable CheckTransition next() {
        CheckTransition next = waiting.poll();
        telling = next != null;
        return next;
    }

    private void safely(Runnable telling) {
        try {
            scopes.within("an observer of CheckTransition", () -> {
                telling.run();
                return true;
            });
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void failed(@Nullable Throwable thrown) {
        if (thrown != null) {
            // As text: a message may hold a secret, as where the observer could not connect to something.
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            String text = scrubber.scrub("", trace.toString());
            logger.log(Level.WARNING, () -> "HC0015: an observer of a changed check failed: " + text);
        }
    }

    /** From now on tells of no more changes than the one that is being told. */
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
    }
}
