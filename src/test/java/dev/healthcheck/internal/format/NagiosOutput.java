package dev.healthcheck.internal.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the output of a plugin by the grammar of the Monitoring Plugins Development Guidelines.
 *
 * @param state the word after the name of the service
 * @param text the rest of the first line before the performance data
 * @param metrics the performance data by label
 * @param lines the other lines
 */
record NagiosOutput(String state, String text, Map<String, Metric> metrics, List<String> lines) {
    private static final Pattern FIRST =
            Pattern.compile("HEALTH (OK|WARNING|CRITICAL|UNKNOWN) - ([^|]+?)(?: \\| (.+))?");
    private static final Pattern METRIC = Pattern.compile(
            "'(?<label>(?:[^'=|]|'')+)'"
                    + "=(?<value>U|-?[0-9]+(?:\\.[0-9]+)?)(?<unit>s|ms|us|%|B|KB|MB|GB|TB|c|)"
                    + "(?:;(?<warn>[-0-9.:~@]*))?(?:;(?<crit>[-0-9.:~@]*))?(?:;(?<min>[-0-9.]*))?(?:;(?<max>[-0-9.]*))?(?: |$)");

    /** One value of the performance data; the value is null if it could not be determined. */
    record Metric(BigDecimal value, String unit, String minimum) {}

    static NagiosOutput read(String output) {
        List<String> lines = List.of(output.split("\n", -1));
        Matcher first = FIRST.matcher(lines.get(0));
        require(first.matches(), lines.get(0));
        require(output.indexOf('|') < 0 || output.indexOf('|') == output.lastIndexOf('|'), "more than one bar");
        require(output.chars().noneMatch(c -> c < ' ' && c != '\n'), "a control character");
        return new NagiosOutput(
                first.group(1),
                first.group(2),
                metrics(first.group(3)),
                new ArrayList<>(lines.subList(1, lines.size())));
    }

    private static Map<String, Metric> metrics(String data) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        Matcher metric = METRIC.matcher(data == null ? "" : data);
        while (metric.lookingAt()) {
            String value = metric.group("value");
            Metric before = metrics.put(
                    metric.group("label").replace("''", "'"),
                    new Metric(
                            value.equals("U") ? null : new BigDecimal(value),
                            metric.group("unit"),
                            metric.group("min")));
            require(before == null, "two metrics of one label");
            metric.region(metric.end(), metric.regionEnd());
        }
        require(metric.regionStart() == metric.regionEnd(), "no metric: " + data);
        return metrics;
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
