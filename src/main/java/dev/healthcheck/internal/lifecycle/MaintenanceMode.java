package dev.healthcheck.internal.lifecycle;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.Maintenance;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.message.Message;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The maintenance of one application, in memory only. */
public final class MaintenanceMode implements Maintenance {
    /** The name in reports, in the history and in the events. */
    public static final String NAME = "maintenance";

    private static final int LONGEST_REASON = 1000;

    private final Gate gate;
    private final Clock clock;
    private final UnaryOperator<String> scrubber;
    private final Logger logger;
    private @Nullable Window current;
    private boolean stopping;

    /**
     * A maintenance.
     *
     * @param until when it ends; null without a planned end
     */
    public record Window(
            String reason, Instant since, @Nullable Instant until) {}

    /**
     * Makes a mode without a maintenance.
     *
     * @param scrubber masks the secrets in a reason
     * @param changed runs after each change, so that no report from before is valid
     */
    public MaintenanceMode(
            CheckSettings settings,
            StatusListener listener,
            Runnable changed,
            UnaryOperator<String> scrubber,
            Clock clock,
            Logger logger) {
        this.gate = new Gate(NAME, settings, listener, changed, clock);
        this.clock = clock;
        this.scrubber = scrubber;
        this.logger = logger;
    }

    @Override
    public void begin(String reason) {
        begin(reason, (Instant) null, false);
    }

    @Override
    public void begin(String reason, Instant until) {
        if (!until.isAfter(clock.instant())) {
            throw new IllegalArgumentException("the end %s has passed; allowed: a later time".formatted(until));
        }
        begin(reason, until, false);
    }

    /** Begins the last maintenance: the application stops, and nothing ends it. */
    public void stop(String reason) {
        begin(reason, null, true);
    }

    /** Begins the last maintenance, and waits for the delay, unless the thread is interrupted. */
    public void drain(Duration delay) {
        stop("the application stops");
        long end = System.nanoTime() + delay.toNanos();
        while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private void begin(String reason, @Nullable Instant until, boolean last) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("the reason is blank; allowed: a text");
        }
        String masked = scrubber.apply(reason.strip());
        String shown = masked.length() > LONGEST_REASON ? masked.substring(0, LONGEST_REASON) + "…" : masked;
        String text = until == null ? shown : shown + ", until " + until;
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = last;
            Window before = current;
            current = new Window(shown, before == null ? clock.instant() : before.since(), until);
            // With the lock, so that a begin and an end at the same time cannot leave the gate closed.
            gate.close(CheckState.FAILED, text, until);
        }
        gate.publish();
        Message.MAINTENANCE_BEGINS.log(logger, text);
    }

    @Override
    public void end() {
        end("the maintenance was ended");
    }

    private void end(String how) {
        synchronized (this) {
            if (current == null || stopping) {
                return;
            }
            current = null;
            gate.open(how);
        }
        gate.publish();
        Message.MAINTENANCE_ENDS.log(logger, how);
    }

    @Override
    public Optional<String> reason() {
        return Optional.ofNullable(current()).map(Window::reason);
    }

    /** {@return the current maintenance, or null} */
    public @Nullable Window current() {
        endIfOver();
        synchronized (this) {
            return current;
        }
    }

    /** Ends the maintenance if its planned end has passed. */
    public void endIfOver() {
        boolean over;
        synchronized (this) {
            Instant until = current == null ? null : current.until();
            over = until != null && !until.isAfter(clock.instant());
        }
        if (over) {
            end("the maintenance has reached its end");
        }
    }

    /** {@return the outcome for the reports; null without a maintenance} */
    public @Nullable CheckOutcome shown() {
        return gate.shown();
    }
}
