package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Standing;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.run.TransitionLog;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Hands each status to the history, to the application's observers, and to the log. */
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
    public void recorded(@Nullable Standing before, Standing after, @Nullable String trace) {
        transitions.recorded(before, after);
        log.recorded(before, after, trace);
    }

    /** Closes the story of a check that was removed while it did not pass. */
    void removed(CheckCell check) {
        Standing last = check.standing();
        if (last != null) {
            transitions.removed(last, clock.instant());
            log.removed(last);
            publish();
        }
    }

    @Override
    public void publish() {
        observers.deliver();
        log.deliver();
    }
}
