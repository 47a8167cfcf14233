package dev.healthcheck.internal.format;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Makes decimal numbers of times and durations, to the microsecond. */
final class Numbers {
    private static final int MICROSECOND = 6;

    private Numbers() {}

    static BigDecimal seconds(Duration duration) {
        return seconds(duration.getSeconds(), duration.getNano());
    }

    static BigDecimal seconds(long seconds, int nanos) {
        return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, 9)).setScale(MICROSECOND, RoundingMode.DOWN);
    }

    /** {@return the milliseconds, without zeros at the end} */
    static BigDecimal millis(Duration duration) {
        BigDecimal millis = seconds(duration).movePointRight(3).stripTrailingZeros();
        return millis.scale() < 0 ? millis.setScale(0) : millis;
    }
}
