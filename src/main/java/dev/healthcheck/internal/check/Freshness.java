package dev.healthcheck.internal.check;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.time.Duration;
import java.util.List;

/**
 * The settings for the age of the outcomes in a report.
 *
 * @param jitter the last share of the time to live, from 0 to 0.5, in which a caller starts a new run
 * @param staleWait the time that a caller waits for a new outcome if an expired outcome exists
 * @param maxStale the greatest age of an expired outcome in a report
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

    /** {@return the share that a percentage means: 0.1 for 10%} */
    private static double share(String text) {
        String percentage = text.strip();
        Parser.require(percentage.endsWith("%"));
        return Parser.number(percentage.substring(0, percentage.length() - 1), 0, 50) / 100.0;
    }

    /**
     * {@return the age in nanoseconds from which a caller starts a new run} The age differs between outcomes. So checks
     * or machines that ran together once do not run together for ever.
     */
    public long due(CheckOutcome outcome) {
        return spread(Duration.ofNanos(timeToLive(outcome)), outcome).toNanos();
    }

    /** {@return the duration without a part of the jitter; the outcome determines the part} */
    public Duration spread(Duration duration, CheckOutcome outcome) {
        return duration.minusNanos((long) (duration.toNanos() * jitter * share(outcome)));
    }

    /** {@return the age in nanoseconds from which an expired outcome is too old for a report} */
    public long tooOld(CheckOutcome outcome) {
        return Math.max(maxStale.toNanos(), timeToLive(outcome));
    }

    /** {@return whether a report may show an expired outcome of that age; false if the time to live is zero} */
    public boolean isShownStale(CheckOutcome outcome, long ageNanos) {
        return timeToLive(outcome) > 0 && ageNanos < tooOld(outcome);
    }

    /** {@return the age in nanoseconds at which the outcome expires} */
    public static long timeToLive(CheckOutcome outcome) {
        return Duration.between(outcome.timestamp(), outcome.expires()).toNanos();
    }

    /** {@return a number from 0 to less than 1; the same outcome always gives the same number} */
    private static double share(CheckOutcome outcome) {
        long bits = outcome.checker().hashCode() * 0x9E3779B97F4A7C15L
                + outcome.timestamp().hashCode();
        bits = (bits ^ (bits >>> 32)) * 0xD6E8FEB86659FD93L;
        return (bits >>> 11) * 0x1.0p-53;
    }
}
