package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of one run, with the streaks that earlier runs add to it. Immutable.
 *
 * <p>If {@code healthcheck.failure-threshold} or {@code .recovery-threshold} is above 1, the state changes only after
 * that many runs in a row. {@code output} always comes from the last run.
 *
 * @param checker the name of the check
 * @param output the value that the check reported, as a plain tree with secrets masked: {@code Map} with {@code String}
 *     keys, {@code List}, {@code String}, {@code Number}, {@code Boolean} or {@code null}
 * @param state the state of the check
 * @param timestamp when the run ended, or when its caller stopped waiting
 * @param expires when the outcome expires; equal to {@code timestamp} if the library does not keep results
 * @param responseTime how long the run took, or has taken so far
 * @param critical whether a failure of this check fails the report; otherwise, it degrades the report
 * @param since when the check entered its current state; {@code FAILED} and {@code STUCK} count as one state here
 * @param consecutiveFailures the number of failed runs in a row, up to this run; 0 if this run passed
 * @param lastSuccess when the last run without a failure ended; {@code null} if such a run does not exist
 * @param flapping whether the last runs changed often between success and failure
 * @param stack the stack of the thread of a stuck run, innermost frame first; empty for any other run
 * @param exception the exception of the result; {@code null} if the result has no exception
 * @param metadata the facts about the check that do not depend on its runs
 */
public record CheckOutcome(
        String checker,
        @Nullable Object output,
        CheckState state,
        Instant timestamp,
        Instant expires,
        Duration responseTime,
        boolean critical,
        Instant since,
        int consecutiveFailures,
        @Nullable Instant lastSuccess,
        boolean flapping,
        List<String> stack,
        @Nullable ExceptionInfo exception,
        CheckMetadata metadata) {

    /** Rejects null for all but {@code output}, {@code lastSuccess} and {@code exception}. Copies {@code stack}. */
    public CheckOutcome {
        requireNonNull(checker, "checker");
        requireNonNull(state, "state");
        requireNonNull(timestamp, "timestamp");
        requireNonNull(expires, "expires");
        requireNonNull(responseTime, "responseTime");
        requireNonNull(since, "since");
        requireNonNull(metadata, "metadata");
        stack = List.copyOf(stack);
    }

    /** {@return whether the state is {@code PASSED} or {@code DEGRADED}} */
    public boolean passed() {
        return state.passed();
    }

    /**
     * {@return whether the outcome has not expired: {@code now} is before {@code expires}}
     *
     * @param now the current time
     */
    public boolean isFresh(Instant now) {
        return now.isBefore(expires);
    }
}
