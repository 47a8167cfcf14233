package dev.healthcheck.internal.measure;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A measured value on its way to a result. Its output has the members that the formats read: {@code message} unless
 * the check passes, {@code observedValue}, {@code observedUnit}, {@code measurement}, the limits and details.
 *
 * <pre>{@code
 * return Measured.of("responseTime", millis, "ms").detail("version", version).judgedBy(judge);
 * }</pre>
 */
public final class Measured {
    private final String measurement;
    private final double value;
    private final String unit;
    private final Map<String, @Nullable Object> details = new LinkedHashMap<>();

    private Measured(String measurement, double value, String unit) {
        this.measurement = measurement;
        this.value = value;
        this.unit = unit;
    }

    /**
     * {@return a measured value}
     *
     * @param measurement the name in camel case, such as {@code responseTime}
     * @param unit such as {@code ms}, {@code s}, {@code percent}, {@code bytes}; empty for a count
     */
    public static Measured of(String measurement, double value, String unit) {
        return new Measured(measurement, value, unit);
    }

    /** {@return the time since a value of {@link System#nanoTime()}, in milliseconds} */
    public static Measured since(long startNanos) {
        return of("responseTime", (System.nanoTime() - startNanos) / 1e6, "ms");
    }

    /** Adds a member to the output. A null is left out. {@return this} */
    public Measured detail(String name, @Nullable Object detail) {
        if (detail != null) {
            details.put(name, detail);
        }
        return this;
    }

    /** {@return a passed result, or a result that says which limit the value has reached} */
    public CheckResult judgedBy(Judge judge) {
        CheckState state = judge.state(value);
        return result(state, state == CheckState.PASSED ? null : reached(judge, state), judge);
    }

    /**
     * {@return a passed result, or a result that says which limit the value has reached, and what to do next}
     *
     * @param advice the end of the message, after a semicolon
     */
    public CheckResult judgedBy(Judge judge, String advice) {
        CheckState state = judge.state(value);
        return result(
                state, state == CheckState.PASSED ? null : "%s; %s".formatted(reached(judge, state), advice), judge);
    }

    private String reached(Judge judge, CheckState state) {
        OptionalDouble limit = state == CheckState.FAILED ? judge.failed() : judge.degraded();
        String text = "the %s is %s".formatted(words(), amount(value));
        return limit.isEmpty()
                ? text
                : "%s, which is %s from %s %s"
                        .formatted(text, state, amount(limit.getAsDouble()), judge.lowIsBad() ? "down" : "up");
    }

    /** {@return a failed result with a message that says what to do next} */
    public CheckResult failed(String message, Judge judge) {
        return result(CheckState.FAILED, message, judge);
    }

    /** {@return a degraded result with a message that says what to do next} */
    public CheckResult degraded(String message, Judge judge) {
        return result(CheckState.DEGRADED, message, judge);
    }

    private CheckResult result(CheckState state, @Nullable String message, Judge judge) {
        Map<String, @Nullable Object> output = new LinkedHashMap<>();
        if (message != null) {
            output.put("message", message);
        }
        output.put("observedValue", number(value));
        if (!unit.isEmpty()) {
            output.put("observedUnit", unit);
        }
        output.put("measurement", measurement);
        Map<String, Object> limits = new LinkedHashMap<>();
        judge.degraded().ifPresent(limit -> limits.put("degraded", number(limit)));
        judge.failed().ifPresent(limit -> limits.put("failed", number(limit)));
        if (!limits.isEmpty()) {
            output.put("limits", limits);
        }
        output.putAll(details);
        return new CheckResult(state, output);
    }

    /** {@return {@code response time} for {@code responseTime}} */
    private String words() {
        StringBuilder words = new StringBuilder();
        measurement.chars().forEach(c -> {
            if (Character.isUpperCase(c)) {
                words.append(' ');
            }
            words.append((char) Character.toLowerCase(c));
        });
        return words.toString();
    }

    private String amount(double one) {
        if (unit.equals("bytes") && Double.isFinite(one)) {
            return Sizes.text(one);
        }
        String sign = unit.equals("percent") ? " %" : unit.isEmpty() ? "" : " " + unit;
        return (Double.isFinite(one) ? ((BigDecimal) number(one)).toPlainString() : "not known") + sign;
    }

    /** {@return the number with at most four digits after the first ones that count} JSON has no NaN. */
    private static Object number(double one) {
        if (!Double.isFinite(one)) {
            return "unknown";
        }
        BigDecimal exact = BigDecimal.valueOf(one);
        BigDecimal rounded = Math.abs(one) >= 1000
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(4, RoundingMode.HALF_UP));
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
