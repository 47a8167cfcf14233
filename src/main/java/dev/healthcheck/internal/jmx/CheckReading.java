package dev.healthcheck.internal.jmx;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.RunStatistics;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What JMX shows of a check.
 *
 * @param state the text of the state
 * @param outcome the outcome of the last run; null without a run
 */
public record CheckReading(
        String state,
        boolean critical,
        Set<String> tags,
        @Nullable CheckOutcome outcome,
        RunStatistics statistics) {

    boolean isFailing() {
        return state.equals(CheckState.FAILED.toString()) || state.equals(CheckState.STUCK.toString());
    }
}
