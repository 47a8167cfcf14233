package dev.healthcheck.internal.settings;

import dev.healthcheck.CheckOutcome;
import java.time.Duration;
import java.time.Instant;

/**
 * How long outcomes may be shown.
 *
 * @param jitter the share of its time to live, from 0 to 0.5, within which an outcome is refreshed before it expires
 * @param staleWait how long a caller waits for a new outcome while there is one that has expired
 * @param maxStale how old an expired outcome may be shown
 */
public record Freshness(double jitter, Duration staleWait, Duration maxStale) {

    /**
     * {@return from when on to look for a newer outcome} Not the same share for any two outcomes, so that neither many
     * checks nor many machines, once they ran together, do so for ever.
     */
    public Instant due(CheckOutcome outcome) {
        return outcome.timestamp().plus(spread(Duration.between(outcome.timestamp(), outcome.expires()), outcome));
    }

    /** {@return the duration without some of the jitter} */
    public Duration spread(Duration duration, CheckOutcome outcome) {
        return duration.minusNanos((long) (duration.toNanos() * jitter * share(outcome)));
    }

    /** {@return whether to show it without a look for a newer one} Not so if the clock was set back, by hours perhaps. */
    public boolean isGood(CheckOutcome outcome, Instant now) {
        return !now.isBefore(outcome.timestamp()) && now.isBefore(due(outcome));
    }

    /** {@return the instant from which on an expired outcome is too old to be shown} */
    public Instant tooOld(CheckOutcome outcome) {
        Instant limit = outcome.timestamp().plus(maxStale);
        return limit.isAfter(outcome.expires()) ? limit : outcome.expires();
    }

    /** {@return whether it may be shown although it has expired: not so if nothing is to be kept at all} */
    public boolean isShownStale(CheckOutcome outcome, Instant now) {
        return outcome.expires().isAfter(outcome.timestamp()) && now.isBefore(tooOld(outcome));
    }

    /** {@return a number from 0 up to 1 that is always the same for the same outcome} */
    private static double share(CheckOutcome outcome) {
        long bits = outcome.checker().hashCode() * 0x9E3779B97F4A7C15L
                + outcome.timestamp().hashCode();
        bits = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
        return (bits >>> 11) * 0x1.0p-53;
    }
}
