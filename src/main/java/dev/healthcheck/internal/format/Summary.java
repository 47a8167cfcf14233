package dev.healthcheck.internal.format;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Says in one line which checks do not pass. The line has a limited length, whatever the names of the checks are. */
final class Summary {
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_LIST = 300;

    private final HealthReport report;
    private final List<String> parts = new ArrayList<>();

    private Summary(HealthReport report) {
        this.report = report;
    }

    /** {@return such as {@code 2 of 5 checks fail: a, b; 1 is pending: c}, or {@code 5 checks passed}} */
    static String of(HealthReport report) {
        Summary summary = new Summary(report);
        summary.add(outcome -> !outcome.passed() && outcome.state() != CheckState.PENDING, "fails", "fail");
        summary.add(outcome -> outcome.state() == CheckState.PENDING, "is pending", "are pending");
        summary.add(outcome -> outcome.state() == CheckState.DEGRADED, "is degraded", "are degraded");
        return summary.parts.isEmpty() ? passed(report.results().size()) : String.join("; ", summary.parts);
    }

    private static String passed(int checks) {
        return switch (checks) {
            case 0 -> "no checks";
            case 1 -> "1 check passed";
            default -> checks + " checks passed";
        };
    }

    private void add(Predicate<CheckOutcome> which, String one, String several) {
        List<String> names = report.results().stream()
                .filter(which)
                .map(outcome -> PlainText.line(outcome.checker(), LONGEST_NAME))
                .toList();
        if (!names.isEmpty()) {
            parts.add("%s %s: %s".formatted(counted(names.size()), names.size() == 1 ? one : several, list(names)));
        }
    }

    /** {@return the number; the first number also tells the number of all checks} */
    private String counted(int number) {
        int all = report.results().size();
        return parts.isEmpty() ? number + " of " + all + (all == 1 ? " check" : " checks") : String.valueOf(number);
    }

    private static String list(List<String> names) {
        StringBuilder list = new StringBuilder(names.get(0));
        for (int i = 1; i < names.size(); i++) {
            if (list.length() + names.get(i).length() > LONGEST_LIST) {
                return list + " and " + (names.size() - i) + " more";
            }
            list.append(", ").append(names.get(i));
        }
        return list.toString();
    }
}
