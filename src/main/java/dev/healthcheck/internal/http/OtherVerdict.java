package dev.healthcheck.internal.http;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Judges the report of another service.
 *
 * @param cycle the services that ask each other in a cycle; empty without one
 */
record OtherVerdict(OtherReport report, String cycle, Answer answer) {
    private static final int MOST_NAMED = 10;

    /** {@return the worse of the state in the report and that of the response time} */
    CheckResult result(Measured time, Judge judge) {
        details(time);
        CheckResult ofTime = time.judgedBy(judge);
        return switch (state()) {
            case FAILED -> time.failed(message(), judge);
            case DEGRADED -> ofTime.state() == CheckState.FAILED ? ofTime : time.degraded(message(), judge);
            default -> ofTime;
        };
    }

    private CheckState state() {
        if (answer.code() >= 500 && report.state() != CheckState.FAILED) {
            return CheckState.FAILED;
        }
        // In a cycle, the other answers from its last results. A pending check has none: that is no failure, and no
        // success.
        boolean isOnlyPending = !cycle.isEmpty()
                && report.checks().stream().anyMatch(OtherCheck::isPending)
                && report.checks().stream()
                        .filter(check -> check.state() == CheckState.FAILED && check.isCritical())
                        .allMatch(OtherCheck::isPending);
        return isOnlyPending ? CheckState.DEGRADED : report.state();
    }

    private String message() {
        if (answer.code() >= 500 && report.state() != CheckState.FAILED) {
            return "%s answered %d, although its report says %s: does a proxy stand between?"
                    .formatted(answer.url(), answer.code(), report.state());
        }
        List<OtherCheck> bad = notPassed();
        String named = bad.stream().limit(MOST_NAMED).map(OtherCheck::toString).collect(Collectors.joining(", "));
        String more = bad.size() > MOST_NAMED ? " and %d more".formatted(bad.size() - MOST_NAMED) : "";
        // A colon after the word pass would make the masking hide the name of a check.
        return "%s is %s%s"
                .formatted(
                        answer.url(),
                        report.state(),
                        bad.isEmpty()
                                ? ": its report shows no check; ask it with a login, or see its log"
                                : " by %d of its %d checks: %s%s"
                                        .formatted(bad.size(), report.checks().size(), named, more));
    }

    private List<OtherCheck> notPassed() {
        return report.checks().stream()
                .filter(check -> check.state() != CheckState.PASSED)
                .toList();
    }

    private void details(Measured time) {
        time.detail("format", report.format());
        if (!report.checks().isEmpty()) {
            time.detail("checks", report.checks().size())
                    .detail("degraded", count(CheckState.DEGRADED))
                    .detail("failed", count(CheckState.FAILED))
                    .detail(
                            "notPassed",
                            notPassed().stream()
                                    .limit(MOST_NAMED)
                                    .map(OtherVerdict::members)
                                    .toList());
        }
        time.detail("cycle", cycle.isEmpty() ? null : cycle);
    }

    private long count(CheckState state) {
        return report.checks().stream().filter(check -> check.state() == state).count();
    }

    private static Map<String, Object> members(OtherCheck check) {
        return Map.of(
                "name", check.name(),
                "state", check.isPending() ? "pending" : check.state().toString(),
                "output", check.output());
    }
}
