package dev.healthcheck.internal.settings;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/**
 * What holds for one check. A duration of zero says: not at all.
 *
 * @param every the interval of the runs in the background
 * @param everyWhileFailing the same while the check is not well; where it is not set, the failed TTL if that is shorter
 */
public record CheckSettings(
        boolean enabled,
        boolean critical,
        Duration timeout,
        Duration successTtl,
        Duration failedTtl,
        int failureThreshold,
        int recoveryThreshold,
        Duration initialDelay,
        Duration every,
        Duration everyWhileFailing) {

    /** {@return what holds for a section: it is run for whoever asks, and nothing is kept} */
    public static CheckSettings ofSection(Duration timeout) {
        Duration off = Duration.ZERO;
        return new CheckSettings(true, true, timeout, off, off, 1, 1, off, off, off);
    }

    /** {@return how long a result is kept: a check that is not quite well is worth another look soon} */
    public Duration ttl(boolean well) {
        return well ? successTtl : failedTtl;
    }

    /** {@return whether the check is run in the background} */
    public boolean isRefreshed() {
        return !every.isZero();
    }

    /** {@return the interval of the runs in the background} */
    public Duration interval(boolean well) {
        if (well || (everyWhileFailing.isZero() && failedTtl.isZero())) {
            return every;
        }
        return everyWhileFailing.isZero() ? Collections.min(List.of(every, failedTtl)) : everyWhileFailing;
    }
}
