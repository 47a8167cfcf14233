package dev.healthcheck.internal.check;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.time.Duration;
import java.util.List;

/**
 * How long outcomes may be shown.
 *
 * @param jitter the share of its time to live, from 0 to 0.5, within which an outcome is refreshed before it expires
 * @param staleWait how long a caller waits for a new outcome while there is one that has expired
 * @param maxStale how old an expired outcome may be shown
 */
public record Freshness(double jitter, Duration staleWait, Duration maxStale) {
    private static final Key<Double> TTL_JITTER = Key.of(
            "ttl-jitter",
            "10%",
            new Parser<>("0% to 50%", Freshness::share),
            "the last share of a result's time to live, within which it is refreshed ahead of its end: checks that ran"
                    + " together once do not run together for ever");

    private static final Key<Duration> STALE_WAIT = Key.of(
            "stale-wait",
            "250ms",
            Parser.WAIT,
            "how long a caller waits for a new result while there is one that has expired; off waits for the timeout");

    private static final Key<Duration> MAX_STALE =
            Key.of("max-stale", "5m", Parser.DURATION, "how old an expired result may be shown");

    public static final List<Key<?>> KEYS = List.of(TTL_JITTER, STALE_WAIT, MAX_STALE);

    public static Freshness read(SettingsReader reader) {
        return new Freshness(reader.read(TTL_JITTER), reader.read(STALE_WAIT), reader.read(MAX_STALE));
    }

    /** {@return the share that a percentage stands for, 0.1 for 10%} */
    private static double share(String text) {
        String percentage = text.strip();
        Parser.require(percentage.endsWith("%"));
        return Parser.number(percentage.substring(0, percentage.length() - 1), 0, 50) / 100.0;
    }

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
