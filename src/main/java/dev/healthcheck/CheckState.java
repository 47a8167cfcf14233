package dev.healthcheck;

import java.util.Locale;

/**
 * The state of a check. {@link CheckResult} has the state of one run; {@link CheckOutcome} also considers earlier runs.
 *
 * <p>The text of a state, in JSON and elsewhere, is its name in lower case.
 */
public enum CheckState {
    /** The checked resource works. */
    PASSED,

    /** The checked resource works, but needs attention: it is slow, nearly full, or on its last replica. */
    DEGRADED,

    /** The checked resource does not work. */
    FAILED,

    /** The run exceeded its time limit and still runs. Only an outcome has this state. */
    STUCK,

    /** The check has no result since the application started. Only an outcome that is not recorded has this state. */
    PENDING,

    /** The application removed the check while its state was not {@code PASSED}. Only a transition has this state. */
    REMOVED;

    /** {@return whether the state is {@code PASSED} or {@code DEGRADED}} */
    public boolean passed() {
        return this == PASSED || this == DEGRADED;
    }

    /** {@return the name in lower case} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
