package dev.healthcheck.internal.run;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.message.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Logs each change of a check's state once, because runs may come every second. A change to a failure has the stack
 * trace of its exception, and ends its first line with the owner and the runbook. The class logs further failures at DEBUG, and the changes of a check that flaps too.
 *
 * <p>The lines wait in a mailbox, because a logger may block or be slow.
 */
public final class TransitionLog {
    private static final Map<CheckState, Message> CHANGES = Map.of(
            CheckState.PASSED, Message.PASSES,
            CheckState.DEGRADED, Message.IS_DEGRADED,
            CheckState.FAILED, Message.FAILS,
            CheckState.STUCK, Message.IS_STUCK);
    private static final int LONGEST_OUTPUT = 500;

    private final Logger logger;
    private final Mailbox<Line> lines;

    /** Whether the logger logs DEBUG. It belongs to the application, so the class asks it only without a lock. */
    private volatile boolean debugging;

    private record Line(Level level, String text) {}

    /** @param threads run the reader of the mailbox */
    public TransitionLog(Logger logger, Executor threads) {
        this.logger = logger;
        this.debugging = logger.isLoggable(Level.DEBUG);
        // Another class logs that no thread is available.
        this.lines = new Mailbox<>(threads, line -> logger.log(line.level(), line.text()), refusal -> {});
    }

    /** Notes an outcome that is a change or a failure. */
    public void recorded(@Nullable CheckStatus before, CheckStatus after, @Nullable String trace) {
        CheckOutcome outcome = after.outcome();
        boolean flapped = before != null && before.outcome().flapping();
        if (outcome.flapping() != flapped) {
            post(
                    Level.WARNING,
                    outcome.flapping()
                            ? text(Message.FLAPS, outcome, trace)
                            : Message.STEADY.text(outcome.checker(), outcome.state(), line(outcome)));
        } else if (Transitions.isChange(before, after)) {
            Message change = CHANGES.getOrDefault(outcome.state(), Message.FAILS_AGAIN);
            post(outcome.flapping() ? Level.DEBUG : change.level(), text(change, outcome, trace));
        } else if (outcome.state() == CheckState.FAILED && debugging) {
            post(Level.DEBUG, text(Message.FAILS_AGAIN, outcome, trace));
        }
    }

    /** Notes the removal of a check that did not pass. */
    public void removed(CheckStatus last) {
        CheckOutcome outcome = last.outcome();
        if (outcome.state() != CheckState.PASSED) {
            post(Message.REMOVED.level(), Message.REMOVED.text(outcome.checker(), outcome.state()));
        }
    }

    private void post(Level level, String text) {
        lines.post(new Line(level, text));
    }

    /** Sends the noted lines to the logger. */
    public void deliver() {
        debugging = logger.isLoggable(Level.DEBUG);
        lines.deliver();
    }

    private static String text(Message message, CheckOutcome outcome, @Nullable String trace) {
        String text = message.text(outcome.checker(), line(outcome) + help(outcome));
        return trace == null ? text : text + "\n" + trace;
    }

    /** {@return the people to call and the instructions for a failure, in brackets; empty without both} */
    private static String help(CheckOutcome outcome) {
        CheckMetadata facts = outcome.metadata();
        if (outcome.passed() || (facts.owner() == null && facts.runbook() == null)) {
            return "";
        }
        StringJoiner help = new StringJoiner("; ", " (", ")");
        if (facts.owner() != null) {
            help.add("owner: " + facts.owner());
        }
        if (facts.runbook() != null) {
            help.add("runbook: " + facts.runbook());
        }
        return help.toString();
    }

    private static String line(CheckOutcome outcome) {
        return OneLine.of(String.valueOf(outcome.output()), LONGEST_OUTPUT);
    }
}
