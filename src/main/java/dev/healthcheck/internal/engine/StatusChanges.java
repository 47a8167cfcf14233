package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.run.TransitionLog;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Sends each status to the history, to the observers of the application, and to the log. */
final class StatusChanges implements StatusListener {
    private final Transitions transitions;
    private final TransitionListener observers;
    private final TransitionLog log;
    private final Clock clock;

    StatusChanges(Transitions transitions, TransitionListener observers, TransitionLog log, Clock clock) {
        this.transitions = transitions;
        this.observers = observers;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void recorded(@Nullable CheckStatus before, CheckStatus after, @Nullable String trace) {
        transitions.recorded(before, after);
        log.recorded(before, after, trace);
    }

    /** Reports the transition to {@code REMOVED} of a check that was removed while it did not pass. */
    void removed(CheckCell check) {
        CheckStatus last = check.status();
        if (last != null) {
            transitions.removed(last, clock.instant());
            log.removed(last);
            publish();
        }
    }

    /** {@return a listener for the history and the observers only} */
    StatusListener withoutLog() {
        return new StatusListener() {
            @Override
            public void recorded(@Nullable CheckStatus before, CheckStatus after, @Nullable String trace) {
                transitions.recorded(before, after);
            }

            @Override
            public void publish() {
                observers.deliver();
            }
        };
    }

    @Override
    public void publish() {
        observers.deliver();
        log.deliver();
    }
}
