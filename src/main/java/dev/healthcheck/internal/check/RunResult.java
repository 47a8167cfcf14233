package dev.healthcheck.internal.check;

import dev.healthcheck.CheckState;
import dev.healthcheck.ExceptionInfo;
import org.jspecify.annotations.Nullable;

/**
 * The result of one run, as a plain tree without secrets.
 *
 * @param trace the stack trace of the exception, for the log only; not kept
 */
public record RunResult(
        CheckState state,
        @Nullable Object output,
        @Nullable ExceptionInfo exception,
        @Nullable String trace) {

    /** {@return a failed result that the library makes itself} */
    public static RunResult failed(String output) {
        return new RunResult(CheckState.FAILED, output, null, null);
    }
}
