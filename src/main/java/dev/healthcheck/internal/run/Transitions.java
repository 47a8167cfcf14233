package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Logs when a check begins to fail and when it passes again; not each run, which may come every second. */
public final class Transitions implements RunListener {
    private static final int LONGEST_OUTPUT = 500;

    private final Logger logger;

    public Transitions(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void recorded(@Nullable CheckOutcome previous, CheckOutcome outcome) {
        boolean passedBefore = previous == null || previous.passed();
        if (passedBefore && !outcome.passed()) {
            logger.log(
                    Level.WARNING,
                    () -> "HC0010: the check '%s' fails: %s".formatted(outcome.checker(), line(outcome.output())));
        } else if (!passedBefore && outcome.passed()) {
            logger.log(
                    Level.INFO,
                    () -> "HC0011: the check '%s' passes again: %s"
                            .formatted(outcome.checker(), line(outcome.output())));
        }
    }

    /** One line, so that no output can pass for a log line of its own. */
    private static String line(@Nullable Object output) {
        String text = String.valueOf(output);
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_OUTPUT)
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
