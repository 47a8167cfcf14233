package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.run.Exceptions;
import dev.healthcheck.internal.run.Mailbox;
import dev.healthcheck.internal.scrub.Scrubber;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Tells the application's observers of each change: one after the other, and never on a request's thread. */
final class TransitionEvents implements TransitionListener {
    private final Event<CheckTransition> events;
    private final RequestScopes scopes;
    private final Scrubber scrubber;
    private final Logger logger;
    private final Mailbox<CheckTransition> waiting;

    TransitionEvents(
            Event<CheckTransition> events, Executor threads, RequestScopes scopes, Scrubber scrubber, Logger logger) {
        this.scrubber = scrubber;
        this.events = events;
        this.scopes = scopes;
        this.logger = logger;
        this.waiting = new Mailbox<>(threads, this::tell, this::noThread);
    }

    @Override
    public void accept(CheckTransition change) {
        waiting.post(change);
    }

    /** Tells of the changes since the last call. */
    @Override
    public void deliver() {
        waiting.deliver();
    }

    private void tell(CheckTransition change) {
        safely(() -> events.fire(change));
        // On this thread, so that these observers too are told in order.
        safely(() -> events.fireAsync(change, NotificationOptions.ofExecutor(Runnable::run))
                .whenComplete((told, thrown) -> failed(thrown)));
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
            // Scrubbed: a message may hold a secret, as where the observer could not connect to something.
            String text = scrubber.scrub("", Exceptions.trace(thrown));
            logger.log(Level.WARNING, () -> "HC0015: an observer of a changed check failed: " + text);
        }
    }

    private void noThread(Throwable refusal) {
        String reason = scrubber.scrub("", String.valueOf(refusal));
        logger.log(
                Level.WARNING,
                () -> "HC0025: there is no thread to tell the observers of changed checks; they are told later: "
                        + reason);
    }

    /** From now on tells of no more changes than the one that is being told. */
    @Override
    public void close() {
        waiting.close();
    }
}
