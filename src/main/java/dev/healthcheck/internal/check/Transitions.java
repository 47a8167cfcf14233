package dev.healthcheck.internal.check;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the changes of state among the outcomes, keeps the last changes, and sends each change to the listeners. */
public final class Transitions {
    public static final Key<Integer> HISTORY_SIZE =
            Key.of("history-size", "100", Parser.number(0, 10_000, ""), "how many changes of state the history keeps");

    private final int kept;
    private final List<Consumer<CheckTransition>> told;
    private final Deque<CheckTransition> last = new ArrayDeque<>();

    /**
     * Makes an empty history.
     *
     * @param kept the number of changes that the history keeps
     * @param told the listeners that receive each change
     */
    public Transitions(int kept, List<Consumer<CheckTransition>> told) {
        this.kept = kept;
        this.told = List.copyOf(told);
    }

    /** Records a transition if the state has changed. */
    public void recorded(@Nullable CheckStatus before, CheckStatus after) {
        if (isChange(before, after)) {
            CheckState from = before == null ? null : before.outcome().state();
            CheckState to = after.outcome().state();
            CheckTransition transition = new CheckTransition(
                    after.outcome().checker(),
                    from,
                    to,
                    after.outcome().timestamp(),
                    after.outcome().output(),
                    before == null ? null : before.lastFailure(),
                    after.outcome().metadata());
            keepAndPassOn(transition);
        }
    }

    /** Records the transition to {@code REMOVED} of a check that was removed while it did not pass. */
    public void removed(CheckStatus last, Instant now) {
        CheckOutcome outcome = last.outcome();
        if (outcome.state() != CheckState.PASSED) {
            keepAndPassOn(new CheckTransition(
                    outcome.checker(),
                    outcome.state(),
                    CheckState.REMOVED,
                    now,
                    null,
                    last.lastFailure(),
                    outcome.metadata()));
        }
    }

    private void keepAndPassOn(CheckTransition transition) {
        keep(transition);
        told.forEach(listener -> listener.accept(transition));
    }

    /** {@return whether the state has changed; false for a check that passes at its first run} */
    public static boolean isChange(@Nullable CheckStatus before, CheckStatus after) {
        CheckState from = before == null ? CheckState.PASSED : before.outcome().state();
        return after.outcome().state() != from;
    }

    private synchronized void keep(CheckTransition transition) {
        last.addFirst(transition);
        if (last.size() > kept) {
            last.removeLast();
        }
    }

    /** {@return the last changes, the newest first} */
    public synchronized List<CheckTransition> last() {
        return Collections.unmodifiableList(new ArrayList<>(last));
    }
}
