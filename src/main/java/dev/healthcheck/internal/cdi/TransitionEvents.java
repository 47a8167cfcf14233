package dev.healthcheck.internal.cdi;

import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.internal.run.Exceptions;
import dev.healthcheck.internal.run.Mailbox;
import dev.healthcheck.internal.scrub.Scrubber;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import java.lang.System.Logger;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Sends each transition to the observers of the application, one by one, and never on the thread of a request. */
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

    /** Sends the transitions since the last call. */
    @Override
    public void deliver() {
        waiting.deliver();
    }

    private void tell(CheckTransition change) {
        safely(() -> events.fire(change));
        // On this thread, so that these observers also receive the transitions in order.
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
            // Masks secrets: a message may contain a secret, for example after a failed connection.
            String text = scrubber.scrub("", Exceptions.trace(thrown));
            Message.OBSERVER_FAILED.log(logger, text);
        }
    }

    private void noThread(Throwable refusal) {
        String reason = scrubber.scrub("", String.valueOf(refusal));
        Message.NO_THREAD.log(logger, reason);
    }

    /** Sends no transition after the current one. */
    @Override
    public void close() {
        waiting.close();
    }
}
