package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a check found. What was recorded of it, with its times, is a {@link CheckOutcome}.
 *
 * <pre>{@code
 * CheckResult.passed("42 orders open")
 * CheckResult.degraded("one of three replicas is down")
 * CheckResult.failed(Map.of("queue", "orders", "depth", 5000))
 * }</pre>
 *
 * @param state {@code PASSED}, {@code DEGRADED} or {@code FAILED}
 * @param output what the reader of the report should know, without secrets: a text, or anything else
 *     that JSON-B can write; {@code null} for nothing. What is longer than {@code healthcheck.max-output}
 *     is cut
 */
public record CheckResult(CheckState state, @Nullable Object output) {

    /**
     * Refuses what no run can find.
     *
     * @throws IllegalArgumentException if the state is {@code STUCK}: who can say so is not
     */
    public CheckResult {
        if (requireNonNull(state, "state") == CheckState.STUCK) {
            throw new IllegalArgumentException("the state of a result is 'stuck'; allowed: passed, degraded or failed");
        }
    }

    /**
     * Makes a passed or a failed result.
     *
     * @param passed whether the thing that was checked works
     * @param output what to report
     */
    public CheckResult(boolean passed, @Nullable Object output) {
        this(passed ? CheckState.PASSED : CheckState.FAILED, output);
    }

    /** {@return whether the thing that was checked works, be it degraded} */
    public boolean passed() {
        return state.passed();
    }

    /**
     * {@return a passed result}
     *
     * @param output what to report: a text, or anything else that JSON-B can write
     */
    public static CheckResult passed(@Nullable Object output) {
        return new CheckResult(CheckState.PASSED, output);
    }

    /**
     * {@return a degraded result: it works, but somebody should look}
     *
     * @param output what to report: a text, or anything else that JSON-B can write
     */
    public static CheckResult degraded(@Nullable Object output) {
        return new CheckResult(CheckState.DEGRADED, output);
    }

    /**
     * {@return a failed result}
     *
     * @param output what to report: a text, or anything else that JSON-B can write
     */
    public static CheckResult failed(@Nullable Object output) {
        return new CheckResult(CheckState.FAILED, output);
    }

    /**
     * {@return a failed result whose output is the message of the cause, or its class name where it
     * has none}
     *
     * @param cause what went wrong
     */
    public static CheckResult failed(Throwable cause) {
        String message = cause.getMessage();
        return failed((Object)
                (message == null || message.isBlank() ? cause.getClass().getName() : message));
    }
}
