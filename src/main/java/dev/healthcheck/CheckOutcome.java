package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One recorded run of a check. Immutable.
 *
 * @param checker the name of the check
 * @param output what the check reported, as a plain tree: {@code Map} of {@code String}, {@code List},
 *     {@code String}, {@code Number}, {@code Boolean} or {@code null}, with its secrets scrubbed
 * @param passed whether the check passed
 * @param timestamp when the run ended, or its caller gave up waiting
 * @param expires from when on a new run is due: equal to {@code timestamp} where results are not kept
 * @param responseTime how long the run took
 */
public record CheckOutcome(
        String checker,
        @Nullable Object output,
        boolean passed,
        Instant timestamp,
        Instant expires,
        Duration responseTime) {

    /** Refuses nulls other than the output. */
    public CheckOutcome {
        requireNonNull(checker, "checker");
        requireNonNull(timestamp, "timestamp");
        requireNonNull(expires, "expires");
        requireNonNull(responseTime, "responseTime");
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
