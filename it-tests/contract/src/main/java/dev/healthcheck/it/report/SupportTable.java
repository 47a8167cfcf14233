package dev.healthcheck.it.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What the reports of all servers say, as Markdown. */
record SupportTable(List<SupportReport> reports) {

    SupportTable {
        reports = reports.stream()
                .sorted(Comparator.comparing(SupportReport::server).thenComparing(SupportReport::module))
                .toList();
    }

    /** {@return a row for each server} */
    String counts() {
        return rows(
                "| server | version | Jakarta EE | JDK | passed | failed | skipped | day |",
                report -> row(
                        report.server(),
                        report.version(),
                        report.ee(),
                        report.jdk(),
                        report.passed(),
                        report.failed().isEmpty() ? "0" : "**" + report.failed().size() + "**",
                        report.skips(),
                        report.date()));
    }

    /** {@return one line with all servers} */
    String list() {
        return reports.stream().map(SupportTable::entry).collect(joining(" · "));
    }

    private static String entry(SupportReport report) {
        String jdk = report.jdk().replaceFirst("\\..*", "");
        return "%s %s (EE %s, JDK %s)".formatted(report.server(), report.version(), report.ee(), jdk);
    }

    private String rows(String head, Function<SupportReport, String> row) {
        return head + "\n" + head.replaceAll("[^|]+", "---") + "\n"
                + reports.stream().map(row).collect(joining("\n")) + "\n";
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).collect(joining(" | ", "| ", " |"));
    }

    /** {@return the failed tests of each server, and the skipped ones with their reasons} */
    String details() {
        return reports.stream()
                .map(report -> "### %s %s on JDK %s%n%n%s"
                        .formatted(report.server(), report.version(), report.jdk(), lines(report)))
                .collect(joining("\n"));
    }

    private static String lines(SupportReport report) {
        StringBuilder lines = new StringBuilder();
        if (!report.failed().isEmpty()) {
            lines.append("- failed: ")
                    .append(String.join(", ", report.failed()))
                    .append("\n");
        }
        report.skipped()
                .forEach((reason, tests) ->
                        lines.append("- %d skipped, because %s: %s%n".formatted(tests.size(), reason, classes(tests))));
        return lines.isEmpty() ? "- nothing skipped\n" : lines.toString();
    }

    /** {@return the classes of the tests, with how many of each} */
    private static String classes(List<String> tests) {
        Map<String, Long> counts =
                tests.stream().collect(groupingBy(test -> test.replaceFirst("\\..*", ""), TreeMap::new, counting()));
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " (" + each.getValue() + ")")
                .collect(joining(", "));
    }
}
