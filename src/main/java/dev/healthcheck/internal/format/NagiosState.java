package dev.healthcheck.internal.format;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import java.util.Comparator;

/** A state of Nagios. The constants are in the order of their weight: the heaviest of the checks is the whole's. */
enum NagiosState {
    OK,
    WARNING,
    UNKNOWN,
    CRITICAL;

    /** {@return the state of one check} A check that is not critical weighs no more than a warning. */
    static NagiosState of(CheckOutcome outcome) {
        if (outcome.state() == CheckState.PENDING) {
            return UNKNOWN;
        }
        if (outcome.state() == CheckState.PASSED) {
            return OK;
        }
        return outcome.passed() || !outcome.critical() ? WARNING : CRITICAL;
    }

    /** {@return the state of the whole; {@code OK} without checks} */
    static NagiosState of(HealthReport report) {
        return report.results().stream()
                .map(NagiosState::of)
                .max(Comparator.naturalOrder())
                .orElse(OK);
    }
}
