package dev.healthcheck.internal.run;

import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Logs each change of a check's state in one line; not each run, which may come every second. */
public final class TransitionLog implements Consumer<CheckTransition> {
    private static final Map<CheckState, String> TEXTS = Map.of(
            CheckState.PASSED, "HC0011: the check '%s' passes again: %s",
            CheckState.DEGRADED, "HC0012: the check '%s' is degraded: %s",
            CheckState.FAILED, "HC0010: the check '%s' fails: %s",
            CheckState.STUCK, "HC0013: the check '%s' is stuck: %s");
    private static final int LONGEST_OUTPUT = 500;

    private final Logger logger;

    public TransitionLog(Logger logger) {
        this.logger = logger;
    }

    @Override
    public void accept(CheckTransition change) {
        CheckState to = change.to();
        logger.log(
                to == CheckState.PASSED ? Level.INFO : Level.WARNING,
                () -> TEXTS.get(to).formatted(change.checker(), line(change.output())));
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
