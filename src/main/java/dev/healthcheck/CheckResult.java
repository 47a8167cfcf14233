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
 * @param exception what made the check fail; {@code null} for nothing. The report shows its class, its message and its
 *     causes; the log has its stack trace
 */
public record CheckResult(
        CheckState state, @Nullable Object output, @Nullable Throwable exception) {

    /**
     * Rejects {@code STUCK}, {@code PENDING} and {@code REMOVED}: only the library assigns them.
     *
     * @throws IllegalArgumentException if the state is one of those
     */
    public CheckResult {
        if (!requireNonNull(state, "state").passed() && state != CheckState.FAILED) {
            throw new IllegalArgumentException(
                    "the state of a result is '%s'; allowed: passed, degraded or failed".formatted(state));
        }
    }

    /**
     * Makes a result without an exception.
     *
     * @param state {@code PASSED}, {@code DEGRADED} or {@code FAILED}
     * @param output what to report
     * @throws IllegalArgumentException if the state is {@code STUCK}
     */
    public CheckResult(CheckState state, @Nullable Object output) {
        this(state, output, null);
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
     * {@return a failed result with this exception} Its output is the message of the exception; where that is blank, the
     * first message among the causes; where there is none, the class name. A check that throws has the same result.
     *
     * @param exception what went wrong; with {@code null}, the output is {@code null} too
     */
    public static CheckResult failed(@Nullable Throwable exception) {
        return new CheckResult(CheckState.FAILED, exception == null ? null : Messages.of(exception), exception);
    }
}
