package dev.healthcheck.internal.settings;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Reads durations: {@code 500ms}, {@code 2s}, {@code 1m}, {@code PT2S}, or a number of seconds. */
public final class DurationText {
    private static final Duration LONGEST = Duration.ofDays(365);
    private static final Map<String, Duration> UNITS = Map.of(
            "ms", Duration.ofMillis(1),
            "s", Duration.ofSeconds(1),
            "", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    private DurationText() {}

    /**
     * {@return the positive duration in the text}
     *
     * @throws IllegalArgumentException if the text is not a positive duration, or the duration is over 365 days
     */
    public static Duration parse(String text) {
        Duration duration = read(text.strip());
        if (duration.isNegative() || duration.isZero() || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("out of range: " + text);
        }
        return duration;
    }

    /** {@return the result of {@link #parse}, or zero for {@code off}} */
    public static Duration parseTtl(String text) {
        return "off".equals(text.strip()) ? Duration.ZERO : parse(text);
    }

    /** {@return the result of {@link #parse}, or zero for a duration of zero} */
    public static Duration parseDelay(String text) {
        return read(text.strip()).isZero() ? Duration.ZERO : parse(text);
    }

    /** {@return the result of {@link #parseDelay}, or the longest duration for {@code off}} */
    public static Duration parseWait(String text) {
        return "off".equals(text.strip()) ? LONGEST : parseDelay(text);
    }

    private static Duration read(String text) {
        try {
            return text.startsWith("P") ? Duration.parse(text) : readNumberAndUnit(text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no duration: " + text, e);
        }
    }

    private static Duration readNumberAndUnit(String text) {
        int end = 0;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        Duration unit = requireNonNull(UNITS.get(text.substring(end).strip()), "unit");
        BigDecimal nanos = new BigDecimal(text.substring(0, end)).multiply(BigDecimal.valueOf(unit.toNanos()));
        return Duration.ofNanos(nanos.toBigInteger().longValueExact());
    }
}
