package dev.healthcheck.internal.settings;

import dev.healthcheck.CheckOutcome;
import java.time.Duration;

/**
 * How long outcomes may be shown.
 *
 * @param jitter the share of its time to live, from 0 to 0.5, within which an outcome is refreshed before it expires
 * @param staleWait how long a caller waits for a new outcome while there is one that has expired
 * @param maxStale how old an expired outcome may be shown
 */
public record Freshness(double jitter, Duration staleWait, Duration maxStale) {

    /**
     * {@return the age from which on to look for a newer outcome, in nanoseconds} Not the same share for any two outcomes,
     * so that neither many checks nor many machines, once they ran together, do so for ever.
     */
    public long due(CheckOutcome outcome) {
        return spread(Duration.ofNanos(timeToLive(outcome)), outcome).toNanos();
    }

    /** {@return the duration without some of the jitter} */
    public Duration spread(Duration duration, CheckOutcome outcome) {
        return duration.minusNanos((long) (duration.toNanos() * jitter * share(outcome)));
    }

    /** {@return the age from which on an expired outcome is too old to be shown, in nanoseconds} */
    public long tooOld(CheckOutcome outcome) {
        return Math.max(maxStale.toNanos(), timeToLive(outcome));
    }

    /** {@return whether an outcome of that age may be shown though it has expired: not if nothing is to be kept at all} */
    public boolean isShownStale(CheckOutcome outcome, long ageNanos) {
        return timeToLive(outcome) > 0 && ageNanos < tooOld(outcome);
    }

    /** {@return the age at which the outcome expires, in nanoseconds} */
    public static long timeToLive(CheckOutcome outcome) {
        return Duration.between(outcome.timestamp(), outcome.expires()).toNanos();
    }

    /** {@return a number from 0 up to 1 that is always the same for the same outcome} */
    private static double share(CheckOutcome outcome) {
        long bits = outcome.checker().hashCode() * 0x9E3779B97F4A7C15L
                + outcome.timestamp().hashCode();
        bits = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
        return (bits >>> 11) * 0x1.0p-53;
    }
}
