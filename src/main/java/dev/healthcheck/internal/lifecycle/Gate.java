package dev.healthcheck.internal.lifecycle;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.internal.check.StatusListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reason of the application itself that it is not ready. Reports and the history show it like a check. */
final class Gate {
    private final String name;
    private final CheckSettings settings;
    private final StatusListener listener;
    private final Runnable changed;
    private final Clock clock;
    /** Guarded by the lock of the caller. */
    private @Nullable CheckStatus status;

    private volatile @Nullable CheckOutcome shown;

    /**
     * @param listener receives the changes
     * @param changed runs after each change, so that no report from before is valid
     */
    Gate(String name, CheckSettings settings, StatusListener listener, Runnable changed, Clock clock) {
        this.name = name;
        this.settings = settings;
        this.listener = listener;
        this.changed = changed;
        this.clock = clock;
    }

    /** {@return the outcome for the reports; null while the gate is open} */
    @Nullable
    CheckOutcome shown() {
        return shown;
    }

    /** Shows the state with its reason. The caller holds its own lock, and calls {@link #publish} without it. */
    void close(CheckState state, String reason, @Nullable Instant until) {
        record(state, reason, until);
    }

    /** Ends the outcome, like {@link #close}. Does nothing if the gate is open. */
    void open(String reason) {
        if (shown != null) {
            record(CheckState.PASSED, reason, null);
        }
    }

    /** Sends the changes to the listener. The caller holds no lock. */
    void publish() {
        listener.publish();
    }

    private void record(CheckState state, String reason, @Nullable Instant until) {
        CheckStatus before = status;
        CheckStatus after = CheckStatus.after(before, outcome(state, reason, clock.instant(), until), settings, true);
        status = after;
        shown = state == CheckState.PASSED ? null : after.outcome();
        if (state != CheckState.PENDING) {
            listener.recorded(before, after, null);
        }
        changed.run();
    }

    private CheckOutcome outcome(CheckState state, String reason, Instant now, @Nullable Instant until) {
        return new CheckOutcome(
                name,
                reason,
                state,
                now,
                until == null ? now : until,
                Duration.ZERO,
                true,
                now,
                0,
                null,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT);
    }
}
