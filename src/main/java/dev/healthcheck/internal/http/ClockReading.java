package dev.healthcheck.internal.http;

import java.time.Duration;
import java.time.Instant;

/**
 * The difference between two clocks.
 *
 * @param source the other clock
 * @param offset the time of the other clock less that of this machine
 * @param doubt how far the true offset can be away, because of the way there and back and of the precision
 */
record ClockReading(String source, Duration offset, Duration doubt) {

    /**
     * {@return the reading of a time that the other has told somewhere between two times of this machine}
     *
     * @param precision the unit of the told time, which cuts off smaller units
     */
    static ClockReading between(String source, Instant told, Duration precision, Instant asked, Duration elapsed) {
        Duration halfWay = elapsed.dividedBy(2);
        Duration halfUnit = precision.dividedBy(2);
        return new ClockReading(
                source, Duration.between(asked.plus(halfWay), told.plus(halfUnit)), halfWay.plus(halfUnit));
    }

    /** {@return the drift in seconds that is certain} */
    double leastDrift() {
        return seconds(
                offset.abs().compareTo(doubt) <= 0
                        ? Duration.ZERO
                        : offset.abs().minus(doubt));
    }

    boolean isThisBehind() {
        return !offset.isNegative();
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }
}
