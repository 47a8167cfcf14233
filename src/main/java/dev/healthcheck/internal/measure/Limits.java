package dev.healthcheck.internal.measure;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.settings.DurationText;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * The options {@code degraded} and {@code failed} of a type: the values from which a measured value is degraded or
 * failed. A limit can be {@code off}.
 *
 * <pre>{@code
 * private static final Limits TIME = Limits.ofTime("1s", "off");
 * }</pre>
 */
public final class Limits {
    private static final String OFF = "off";
    private static final double MILLIS_OF_DAY = 86_400_000;

    private final CheckOption<OptionalDouble> degraded;
    private final CheckOption<OptionalDouble> failed;
    private final boolean lowIsBad;

    private Limits(String unit, boolean lowIsBad, Function<String, Double> parser, String degraded, String failed) {
        this.lowIsBad = lowIsBad;
        this.degraded = option("degraded", degraded, unit, parser);
        this.failed = option("failed", failed, unit, parser);
    }

    private CheckOption<OptionalDouble> option(
            String name, String defaultValue, String unit, Function<String, Double> parser) {
        return CheckOption.of(
                name,
                defaultValue,
                unit + ", or off",
                text -> text.strip().equals(OFF) ? OptionalDouble.empty() : OptionalDouble.of(parser.apply(text)),
                "the value %s which the check is %s".formatted(lowIsBad ? "at and below" : "from", name));
    }

    /** {@return limits of a response time in milliseconds} */
    public static Limits ofTime(String degraded, String failed) {
        return new Limits("a duration such as 500ms or 2s", false, Limits::millis, degraded, failed);
    }

    /** {@return limits of an age or a remaining time in seconds} */
    public static Limits ofSeconds(boolean lowIsBad, String degraded, String failed) {
        return new Limits(
                "a duration such as 90s, 15m or 21d", lowIsBad, text -> millis(text) / 1000, degraded, failed);
    }

    /** {@return limits of an age or a remaining time in days} */
    public static Limits ofDays(boolean lowIsBad, String degraded, String failed) {
        return new Limits(
                "a duration such as 12h or 21d", lowIsBad, text -> millis(text) / MILLIS_OF_DAY, degraded, failed);
    }

    /** {@return limits of a plain number} */
    public static Limits ofNumber(boolean lowIsBad, String degraded, String failed) {
        return new Limits("a number", lowIsBad, Limits::number, degraded, failed);
    }

    /** {@return limits of a share in percent, written with or without the sign} */
    public static Limits ofPercent(boolean lowIsBad, String degraded, String failed) {
        return new Limits("0% to 100%", lowIsBad, Limits::percent, degraded, failed);
    }

    private static double millis(String text) {
        return DurationText.parse(text).toNanos() / 1e6;
    }

    private static double number(String text) {
        double number = Double.parseDouble(text.strip());
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /**
     * {@return a share in percent, written with or without the sign}
     *
     * @throws IllegalArgumentException if the text is no number from 0 to 100
     */
    public static double percent(String text) {
        String plain = text.strip();
        double number = number(plain.endsWith("%") ? plain.substring(0, plain.length() - 1) : plain);
        if (number < 0 || number > 100) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    /** {@return the two options} */
    public List<CheckOption<?>> options() {
        return List.of(degraded, failed);
    }

    /**
     * {@return the limits of one check}
     *
     * @throws IllegalArgumentException if the check would fail before it is degraded
     */
    public Judge judge(CheckOptions options) {
        OptionalDouble warn = value(options, degraded);
        OptionalDouble fail = value(options, failed);
        if (warn.isPresent() && fail.isPresent() && isReached(warn.getAsDouble(), fail.getAsDouble())) {
            throw new IllegalArgumentException("degraded and failed are in the wrong order; allowed: degraded %s failed"
                    .formatted(lowIsBad ? "above" : "below"));
        }
        return new Judge(warn, fail, lowIsBad);
    }

    private static OptionalDouble value(CheckOptions options, CheckOption<OptionalDouble> option) {
        Optional<OptionalDouble> value = options.find(option);
        return value.isPresent() ? value.get() : OptionalDouble.empty();
    }

    private boolean isReached(double value, double limit) {
        return lowIsBad ? value < limit : value > limit;
    }

    /** The limits of one check, in the unit of the measured value. */
    public record Judge(OptionalDouble degraded, OptionalDouble failed, boolean lowIsBad) {
        /** A judge that passes each value. */
        public static final Judge NONE = new Judge(OptionalDouble.empty(), OptionalDouble.empty(), false);

        /** {@return the state of a value; a value that is no number is failed} */
        public CheckState state(double value) {
            if (Double.isNaN(value) || isReached(value, failed)) {
                return CheckState.FAILED;
            }
            return isReached(value, degraded) ? CheckState.DEGRADED : CheckState.PASSED;
        }

        private boolean isReached(double value, OptionalDouble limit) {
            return limit.isPresent() && (lowIsBad ? value <= limit.getAsDouble() : value >= limit.getAsDouble());
        }
    }
}
