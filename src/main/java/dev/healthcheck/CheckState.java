package dev.healthcheck;

import java.util.Locale;

/**
 * How a check stands. {@link CheckResult} says it of one run, {@link CheckOutcome} with regard to the runs before.
 *
 * <p>The text of a state, in JSON and elsewhere, is its name in lower case.
 */
public enum CheckState {
    /** All is well. */
    PASSED,

    /** It works, but somebody should look: slow, nearly full, on its last replica. */
    DEGRADED,

    /** It does not work. */
    FAILED,

    /** It has not answered within its time limit, and is still running. Only an outcome can be this. */
    STUCK,

    /** It has not answered yet since the application started. Only an outcome can be this, and none that is kept. */
    PENDING,

    /** The check was removed while it did not pass. Only a transition can lead to this. */
    REMOVED;

    /** {@return whether the thing that was checked works: it does if {@code PASSED} or {@code DEGRADED}} */
    public boolean passed() {
        return this == PASSED || this == DEGRADED;
    }

    /** {@return the name in lower case} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
