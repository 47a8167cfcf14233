package dev.healthcheck.internal.metrics;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A text of metric families and their samples. Only one thread may use an exposition.
 *
 * @see <a href="https://prometheus.io/docs/specs/om/open_metrics_spec/">OpenMetrics 1.0</a>
 * @see <a href="https://prometheus.io/docs/instrumenting/exposition_formats/">the text format of Prometheus</a>
 */
final class Exposition {
    private final StringBuilder text = new StringBuilder();
    private final boolean openMetrics;

    private Exposition(boolean openMetrics) {
        this.openMetrics = openMetrics;
    }

    static Exposition openMetrics() {
        return new Exposition(true);
    }

    static Exposition prometheus() {
        return new Exposition(false);
    }

    Exposition gauge(String name, String unit, String help) {
        return family(name, "gauge", unit, help);
    }

    Exposition histogram(String name, String unit, String help) {
        return family(name, "histogram", unit, help);
    }

    /** Begins a family of counters. The samples have {@code _total} after the name. */
    Exposition counter(String name, String unit, String help) {
        return family(openMetrics ? name : name + "_total", "counter", unit, help);
    }

    /** Begins a family of facts. The samples have {@code _info} after the name, and the value 1. */
    Exposition info(String name, String help) {
        return openMetrics ? family(name, "info", "", help) : family(name + "_info", "gauge", "", help);
    }

    /** Begins a family of states. The samples have a label of the family's name, and the value 0 or 1. */
    Exposition stateSet(String name, String help) {
        return family(name, openMetrics ? "stateset" : "gauge", "", help);
    }

    private Exposition family(String name, String type, String unit, String help) {
        metadata("TYPE", name, type);
        if (openMetrics && !unit.isEmpty()) {
            metadata("UNIT", name, unit);
        }
        metadata("HELP", name, help);
        return this;
    }

    private void metadata(String kind, String name, String value) {
        text.append("# ")
                .append(kind)
                .append(' ')
                .append(name)
                .append(' ')
                .append(value)
                .append('\n');
    }

    /**
     * Writes a sample.
     *
     * @param labels names and values in turn
     */
    void sample(String name, long value, String... labels) {
        sample(name, String.valueOf(value), labels);
    }

    /** Writes a sample in seconds. */
    void sample(String name, Duration value, String... labels) {
        sample(name, seconds(value), labels);
    }

    /** Writes a sample with any finite number. */
    void observation(String name, Number value, String... labels) {
        sample(name, Double.toString(value.doubleValue()), labels);
    }

    private void sample(String name, String value, String... labels) {
        text.append(name);
        for (int i = 0; i < labels.length; i += 2) {
            text.append(i == 0 ? '{' : ',').append(labels[i]).append("=\"");
            labels[i + 1].codePoints().forEach(this::escape);
            text.append('"');
        }
        text.append(labels.length == 0 ? " " : "} ").append(value).append('\n');
    }

    private void escape(int c) {
        switch (c) {
            case '\\' -> text.append("\\\\");
            case '"' -> text.append("\\\"");
            case '\n' -> text.append("\\n");
            default -> plain(c);
        }
    }

    /** Writes a character. The code of half a character stays readable, so that no two labels become one. */
    private void plain(int c) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
            text.append('\uFFFD').append(Integer.toHexString(c));
        } else {
            text.appendCodePoint(Character.isISOControl(c) ? ' ' : c);
        }
    }

    /** {@return the seconds, with at least one decimal, as the formats write the limits of buckets} */
    static String seconds(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), 9))
                .stripTrailingZeros();
        return (seconds.scale() < 1 ? seconds.setScale(1) : seconds).toPlainString();
    }

    /** {@return the whole text} Without its last line, a reader takes the text of OpenMetrics for a part. */
    String end() {
        return openMetrics ? text.append("# EOF\n").toString() : text.toString();
    }
}
