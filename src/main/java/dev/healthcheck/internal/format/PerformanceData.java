package dev.healthcheck.internal.format;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the performance data of Nagios: the run time of each check, and its observed number. */
final class PerformanceData {
    private static final int MOST_CHECKS = 100;
    /** Nagios reads 8,192 characters, and the lines of the checks need some of them. */
    private static final int LONGEST = 4_000;

    private static final int LONGEST_NAME = 60;
    /** More digits than this before or after the point are not a measurement. */
    private static final int MOST_DIGITS = 20;

    private static final Set<String> UNITS = Set.of("s", "ms", "us", "%", "B", "KB", "MB", "GB", "TB", "c");
    private static final String NOT_DETERMINED = "U";

    private final List<String> metrics = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    private PerformanceData() {}

    /** {@return the metrics in the order of the checks} Metrics after some thousand characters are left out. */
    static List<String> of(HealthReport report) {
        PerformanceData data = new PerformanceData();
        report.results().stream().limit(MOST_CHECKS).forEach(data::add);
        return data.fitting();
    }

    private List<String> fitting() {
        int length = 0;
        for (int i = 0; i < metrics.size(); i++) {
            length += metrics.get(i).length() + 1;
            if (length > LONGEST) {
                return metrics.subList(0, i);
            }
        }
        return metrics;
    }

    private void add(CheckOutcome outcome) {
        boolean pending = outcome.state() == CheckState.PENDING;
        String time = Numbers.seconds(outcome.responseTime()).toPlainString();
        metrics.add(label(outcome, "time") + (pending ? NOT_DETERMINED : time + "s;;;0"));
        Observation observation = Observation.of(outcome.output());
        if (observation.value() instanceof Number number) {
            String value = number(number);
            String known = value + unit(observation.unit()) + limits(observation.limits());
            metrics.add(label(outcome, "value") + (value == null ? NOT_DETERMINED : known));
        }
    }

    /** {@return a label that no other metric has} The guidelines allow neither {@code =} nor a single quote mark. */
    private String label(CheckOutcome outcome, String what) {
        String plain = PlainText.line(outcome.checker(), LONGEST_NAME)
                .replace('=', '-')
                .replace('|', '¦')
                .replace("'", "''");
        String first = plain + " " + what;
        String label = first;
        for (int i = 2; !labels.add(label); i++) {
            label = first + " " + i;
        }
        return "'" + label + "'=";
    }

    /** {@return the limits as the guidelines write ranges: a colon after a limit that is the lowest good value} */
    private static String limits(Map<String, Number> limits) {
        Number degraded = limits.get(CheckState.DEGRADED.toString());
        Number failed = limits.get(CheckState.FAILED.toString());
        String colon = degraded != null && failed != null && failed.doubleValue() < degraded.doubleValue() ? ":" : "";
        String warn = degraded == null ? "" : text(number(degraded), colon);
        String crit = failed == null ? "" : text(number(failed), colon);
        return warn.isEmpty() && crit.isEmpty() ? "" : ";" + warn + (crit.isEmpty() ? "" : ";" + crit);
    }

    private static String text(@Nullable String number, String colon) {
        return number == null ? "" : number + colon;
    }

    private static String unit(@Nullable String unit) {
        if (unit == null) {
            return "";
        }
        return unit.equals("percent") ? "%" : UNITS.contains(unit) ? unit : "";
    }

    /** {@return the number without an exponent; null if it has too many digits} */
    private static @Nullable String number(Number number) {
        try {
            BigDecimal value = new BigDecimal(number.toString())
                    .round(MathContext.DECIMAL64)
                    .stripTrailingZeros();
            boolean isShort = value.scale() <= MOST_DIGITS && value.precision() - value.scale() <= MOST_DIGITS;
            return isShort ? value.toPlainString() : null;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }
}
