package dev.healthcheck.internal.settings;

import java.time.Duration;

/** What holds for one check. A time to live of zero keeps nothing. */
public record CheckSettings(boolean enabled, Duration timeout, Duration successTtl, Duration failedTtl) {

    public Duration ttl(boolean passed) {
        return passed ? successTtl : failedTtl;
    }
}
