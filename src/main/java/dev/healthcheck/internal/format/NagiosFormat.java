package dev.healthcheck.internal.format;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes text as a plugin of Nagios prints it: a line with performance data, then a line for each check.
 *
 * @see <a href="https://www.monitoring-plugins.org/doc/guidelines.html">the guidelines for plugins</a>
 */
final class NagiosFormat {
    static final String TYPE = "text/plain;charset=utf-8";

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_OUTPUT = 300;
    private static final int LONGEST_OWNER = 200;

    private final Json json;

    NagiosFormat(Json json) {
        this.json = json;
    }

    /** {@return the text} The heaviest states come first, because Nagios cuts a text after some thousand characters. */
    String write(HealthReport report) {
        String summary = writeStatus(report) + " - " + withoutBar(Summary.of(report));
        List<String> metrics = PerformanceData.of(report);
        String first = metrics.isEmpty() ? summary : summary + " | " + String.join(" ", metrics);
        Stream<String> checks = report.results().stream()
                .sorted(comparing((CheckOutcome outcome) -> NagiosState.of(outcome), reverseOrder()))
                .map(this::line);
        return Stream.concat(Stream.of(first), checks).collect(Collectors.joining("\n"));
    }

    /** {@return the state only, for callers that may not see details} */
    String writeStatus(HealthReport report) {
        return "HEALTH " + NagiosState.of(report);
    }

    private String line(CheckOutcome outcome) {
        String name = "[%s] %s".formatted(NagiosState.of(outcome), PlainText.line(outcome.checker(), LONGEST_NAME));
        String output = output(Observation.messageOr(outcome.output()));
        return withoutBar((output.isBlank() ? name : name + ": " + output) + owner(outcome));
    }

    /** {@return the people to call, in brackets; empty without an owner and while the check passes} */
    private static String owner(CheckOutcome outcome) {
        String owner = outcome.metadata().owner();
        return owner == null || outcome.state() == CheckState.PASSED
                ? ""
                : " (owner: " + PlainText.line(owner, LONGEST_OWNER) + ")";
    }

    private String output(@Nullable Object output) {
        String text = output == null ? "" : output instanceof String string ? string : json.write(output);
        return PlainText.line(text, LONGEST_OUTPUT);
    }

    /** {@return the text without the character that starts performance data, on any line} */
    private static String withoutBar(String text) {
        return text.replace('|', '¦');
    }
}
