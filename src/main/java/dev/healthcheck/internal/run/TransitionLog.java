package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.Standing;
import dev.healthcheck.internal.check.Transitions;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Logs each change of a check's state, once: runs may come every second. A change to a failure has the stack trace of
 * its exception; every further failure is logged at DEBUG. While a check flaps, its changes are logged at DEBUG too.
 *
 * <p>A logger may block or be slow, so lines wait in a mailbox for it.
 */
public final class TransitionLog {
    private static final Map<CheckState, String> TEXTS = Map.of(
            CheckState.PASSED, "HC0011: the check '%s' passes again: %s",
            CheckState.DEGRADED, "HC0012: the check '%s' is degraded: %s",
            CheckState.FAILED, "HC0010: the check '%s' fails: %s",
            CheckState.STUCK, "HC0013: the check '%s' is stuck: %s");
    private static final String AGAIN = "HC0010: the check '%s' still fails: %s";
    private static final String FLAPS =
            "HC0026: the check '%s' flaps, so its changes are logged at DEBUG until it is steady: %s";
    private static final String STEADY = "HC0027: the check '%s' is steady again, %s: %s";
    private static final String REMOVED = "HC0028: the check '%s' was removed; its last state was %s";
    private static final int LONGEST_OUTPUT = 500;

    private final Logger logger;
    private final Mailbox<Line> lines;

    /** Asked where no lock is held: the logger is the application's. */
    private volatile boolean debugging;

    private record Line(Level level, String text) {}

    /** @param threads read the mailbox */
    public TransitionLog(Logger logger, Executor threads) {
        this.logger = logger;
        this.debugging = logger.isLoggable(Level.DEBUG);
        // Where there is no thread, the log has it from others.
        this.lines = new Mailbox<>(threads, line -> logger.log(line.level(), line.text()), refusal -> {});
    }

    /** Takes note of an outcome that is a change, or a failure. */
    public void recorded(@Nullable Standing before, Standing after, @Nullable String trace) {
        CheckOutcome outcome = after.outcome();
        boolean flapped = before != null && before.outcome().flapping();
        if (outcome.flapping() != flapped) {
            post(
                    Level.WARNING,
                    outcome.flapping()
                            ? text(FLAPS, outcome, trace)
                            : STEADY.formatted(outcome.checker(), outcome.state(), line(outcome)));
        } else if (Transitions.isChange(before, after)) {
            Level level = outcome.state() == CheckState.PASSED ? Level.INFO : Level.WARNING;
            post(
                    outcome.flapping() ? Level.DEBUG : level,
                    text(TEXTS.getOrDefault(outcome.state(), AGAIN), outcome, trace));
        } else if (outcome.state() == CheckState.FAILED && debugging) {
            post(Level.DEBUG, text(AGAIN, outcome, trace));
        }
    }

    /** Takes note of the removal of a check that did not pass. */
    public void removed(Standing last) {
        if (last.outcome().state() != CheckState.PASSED) {
            post(
                    Level.INFO,
                    REMOVED.formatted(last.outcome().checker(), last.outcome().state()));
        }
    }

    private void post(Level level, String text) {
        lines.post(new Line(level, text));
    }

    /** Has written what was noted. */
    public void deliver() {
        debugging = logger.isLoggable(Level.DEBUG);
        lines.deliver();
    }

    private static String text(String format, CheckOutcome outcome, @Nullable String trace) {
        String text = format.formatted(outcome.checker(), line(outcome));
        return trace == null ? text : text + "\n" + trace;
    }

    private static String line(CheckOutcome outcome) {
        return OneLine.of(String.valueOf(outcome.output()), LONGEST_OUTPUT);
    }
}
