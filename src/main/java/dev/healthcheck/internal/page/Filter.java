package dev.healthcheck.internal.page;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The checks that a page shows; it hides the others. The script of the page filters by the same rules.
 *
 * @param text a text in the name, the tags, the owner or the output, in lower case; empty for any
 * @param state a state, {@code attention} for each state but {@code passed}, or empty for any
 */
public record Filter(String text, String state) {
    /** A page of all checks. */
    public static final Filter NONE = new Filter("", "");

    static final String ATTENTION = "attention";

    /** The states that a filter may name, in the order of a page. */
    public static final List<String> STATES = Stream.concat(
                    Stream.of(ATTENTION),
                    Stream.of(
                                    CheckState.FAILED,
                                    CheckState.STUCK,
                                    CheckState.DEGRADED,
                                    CheckState.PENDING,
                                    CheckState.PASSED)
                            .map(CheckState::toString))
            .toList();

    private static final int LONGEST = 200;

    /** {@return the filter} An unknown state counts as none, because a page must not hide a failure for a typing error. */
    public static Filter of(String text, String state) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        return new Filter(
                asked.length() > LONGEST ? asked.substring(0, LONGEST) : asked, STATES.contains(state) ? state : "");
    }

    boolean isNone() {
        return text.isEmpty() && state.isEmpty();
    }

    boolean accepts(CheckOutcome outcome, String shown) {
        String is = outcome.state().toString();
        boolean stateFits =
                state.isEmpty() || (state.equals(ATTENTION) ? outcome.state() != CheckState.PASSED : state.equals(is));
        return stateFits && (text.isEmpty() || shown.toLowerCase(Locale.ROOT).contains(text));
    }
}
