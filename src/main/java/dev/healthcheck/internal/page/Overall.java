package dev.healthcheck.internal.page;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of the whole, as a person reads it. If a report fails only because checks have no result yet, the state is
 * unknown: it is neither up nor down.
 *
 * @param name the CSS class of the state
 * @param word the state in one word
 */
record Overall(String name, String word) {
    private static final List<CheckState> ORDER =
            List.of(CheckState.FAILED, CheckState.STUCK, CheckState.DEGRADED, CheckState.PENDING, CheckState.PASSED);

    static Overall of(HealthReport report) {
        if (report.results().isEmpty()) {
            return new Overall("pending", "No checks");
        }
        CheckState state = report.state();
        if (state.passed()) {
            return new Overall(state.toString(), Words.state(state));
        }
        boolean isDown = report.results().stream()
                .anyMatch(one -> one.critical() && !one.passed() && one.state() != CheckState.PENDING);
        return isDown ? new Overall("failed", "Failed") : new Overall("pending", "Unknown");
    }

    /** {@return such as {@code 5 checks: 1 failed, 4 passed}} */
    static String counts(HealthReport report) {
        List<String> counts = new ArrayList<>();
        for (CheckState state : ORDER) {
            long number = report.results().stream()
                    .map(CheckOutcome::state)
                    .filter(state::equals)
                    .count();
            if (number > 0) {
                counts.add(number + " " + state);
            }
        }
        String all = Words.count(report.results().size(), "check");
        return counts.isEmpty() ? all : all + ": " + String.join(", ", counts);
    }

    /** {@return the place of the state in a page, the most urgent first} */
    static int urgency(CheckOutcome outcome) {
        // A failure that only degrades the whole comes after those that fail it.
        return switch (outcome.state()) {
            case FAILED, STUCK -> outcome.critical() ? 0 : 1;
            case DEGRADED -> 2;
            case PENDING -> 3;
            case PASSED, REMOVED -> 4;
        };
    }
}
