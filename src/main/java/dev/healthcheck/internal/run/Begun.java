package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.internal.check.Run;
import org.jspecify.annotations.Nullable;

/**
 * The state of a check at the start of a request: an outcome for the caller, or a run to wait for.
 *
 * @param anyAge whether the caller waits for the run up to the time limit
 * @param hasNothing whether there is no result that a report may show
 */
record Begun(
        @Nullable Expiring<CheckOutcome> told, @Nullable Run run, boolean anyAge, boolean hasNothing) {

    /** {@return an outcome for the caller} */
    static Begun told(CheckOutcome outcome, long until) {
        return new Begun(new Expiring<>(outcome, until), null, false, false);
    }
}
