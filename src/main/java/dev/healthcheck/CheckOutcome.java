package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded run of a check, seen together with the runs before it. Immutable.
 *
 * <p>Where {@code healthcheck.failure-threshold} or {@code .recovery-threshold} is over one, the state changes only
 * after so many runs in a row; {@code output} is always that of the last run.
 *
 * @param checker the name of the check
 * @param output what the check reported, as a plain tree: {@code Map} of {@code String}, {@code List},
 *     {@code String}, {@code Number}, {@code Boolean} or {@code null}, with its secrets scrubbed
 * @param state how the check stands
 * @param timestamp when the run ended, or its caller gave up waiting
 * @param expires until when the outcome stands: equal to {@code timestamp} where results are not kept
 * @param responseTime how long the run took, or has taken so far
 * @param critical whether a failure of this check fails the whole; it degrades the whole otherwise
 * @param since when the check came to stand as it does; {@code FAILED} and {@code STUCK} count as one here
 * @param consecutiveFailures how many runs in a row have failed, up to this one; 0 if this one has not
 * @param lastSuccess when a run last ended without a failure; {@code null} if none has
 * @param flapping whether the last runs went to and fro between success and failure
 * @param stack where the thread of a stuck run is, innermost frame first; empty unless the run was late
 * @param exception the exception that made the run fail; {@code null} if none did
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
        @Nullable ExceptionInfo exception) {

    /** Rejects null for every component but the output, the last success and the exception; copies the stack. */
    public CheckOutcome {
        requireNonNull(checker, "checker");
        requireNonNull(state, "state");
        requireNonNull(timestamp, "timestamp");
        requireNonNull(expires, "expires");
        requireNonNull(responseTime, "responseTime");
        requireNonNull(since, "since");
        stack = List.copyOf(stack);
    }

    /** {@return whether the thing that is checked works, be it degraded} */
    public boolean passed() {
        return state.passed();
    }

    /**
     * {@return whether this outcome still stands: it does until the instant before it expires}
     *
     * @param now the present
     */
    public boolean isFresh(Instant now) {
        return now.isBefore(expires);
    }
}
