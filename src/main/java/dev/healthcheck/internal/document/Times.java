package dev.healthcheck.internal.document;

import java.math.BigDecimal;
import java.time.Duration;

/** Shows durations, and rounds them. */
final class Times {
    private Times() {}

    /** {@return whole seconds, rounded up, at least one} */
    static long seconds(Duration duration) {
        return Math.max(1, duration.plusNanos(999_999_999).toSeconds());
    }

    /** {@return a duration for Prometheus, in whole seconds} */
    static String forPrometheus(Duration duration) {
        return seconds(duration) + "s";
    }

    /** {@return a duration for a person, to the millisecond} */
    static String shown(Duration duration) {
        long millis = duration.toMillis();
        return millis < 1_000
                ? millis + " ms"
                : BigDecimal.valueOf(millis, 3).stripTrailingZeros().toPlainString() + " s";
    }

    static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
