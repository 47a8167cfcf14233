package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.store.Standing;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs each change of a check's state, once: runs may come every second. A change to a failure has the stack trace of
 * its exception; every further failure is logged at DEBUG.
 */
public final class TransitionLog {
    private static final Map<CheckState, String> TEXTS = Map.of(
            CheckState.PASSED, "HC0011: the check '%s' passes again: %s",
            CheckState.DEGRADED, "HC0012: the check '%s' is degraded: %s",
            CheckState.FAILED, "HC0010: the check '%s' fails: %s",
            CheckState.STUCK, "HC0013: the check '%s' is stuck: %s");
    private static final String AGAIN = "HC0010: the check '%s' still fails: %s";
    private static final int LONGEST_OUTPUT = 500;

    private final Logger logger;

    public TransitionLog(Logger logger) {
        this.logger = logger;
    }

    /** Logs an outcome that is a change, or a failure. */
    public void recorded(@Nullable Standing before, Standing after, @Nullable String trace) {
        CheckOutcome outcome = after.outcome();
        if (Transitions.isChange(before, after)) {
            Level level = outcome.state() == CheckState.PASSED ? Level.INFO : Level.WARNING;
            logger.log(level, () -> text(TEXTS.get(outcome.state()), outcome, trace));
        } else if (outcome.state() == CheckState.FAILED) {
            logger.log(Level.DEBUG, () -> text(AGAIN, outcome, trace));
        }
    }

    private String text(String format, CheckOutcome outcome, @Nullable String trace) {
        String line = format.formatted(outcome.checker(), OneLine.of(String.valueOf(outcome.output()), LONGEST_OUTPUT));
        return trace == null ? line : line + "\n" + trace;
    }
}
