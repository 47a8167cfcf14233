package dev.healthcheck.spi;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import java.time.Duration;

/**
 * A check that receives its time limit, so that it can end before the limit with a message of its own.
 *
 * <pre>{@code
 * class Ping implements LimitedCheck {
 *     public CheckResult check(Duration limit) throws IOException {
 *         client.setTimeout(limit.minusMillis(100));
 *         return CheckResult.passed(client.ping());
 *     }
 * }
 * }</pre>
 *
 * <p>The library calls it as it calls every {@link Check}: each run on its own thread, never twice at the same time.
 */
public interface LimitedCheck extends Check {
    /** The time limit for a caller that knows none: 2 seconds, the default of {@code healthcheck.timeout}. */
    Duration DEFAULT_LIMIT = Duration.ofSeconds(2);

    /**
     * Runs the check.
     *
     * @param limit the time limit of the check, positive; after it the result is {@code STUCK} until the check ends
     * @return the result; {@code null} counts as failed
     * @throws Exception if the check fails, as for {@link Check#check()}
     */
    CheckResult check(Duration limit) throws Exception;

    /** Runs the check with the default time limit. */
    @Override
    default CheckResult check() throws Exception {
        return check(DEFAULT_LIMIT);
    }
}
