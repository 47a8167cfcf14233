package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The result of one call of a check. The library records it, with times, as a {@link CheckOutcome}.
 *
 * <pre>{@code
 * CheckResult.passed("42 orders open")
 * CheckResult.degraded("one of three replicas is down")
 * CheckResult.failed(Map.of("queue", "orders", "depth", 5000))
 * }</pre>
 *
 * @param state {@code PASSED}, {@code DEGRADED} or {@code FAILED}
 * @param output the value for the reader of the report, without secrets: a text, or any other value that JSON-B can
 *     write, or {@code null}. The library cuts it at {@code healthcheck.max-output} characters
 * @param exception the cause of the failure, or {@code null}. The report shows its class, its message and its
 *     causes; the log shows its stack trace
 */
public record CheckResult(
        CheckState state, @Nullable Object output, @Nullable Throwable exception) {

    /**
     * Rejects {@code STUCK}, {@code PENDING} and {@code REMOVED}: only the library assigns them.
     *
     * @throws IllegalArgumentException if the state is one of these
     */
    public CheckResult {
        if (!requireNonNull(state, "state").passed() && state != CheckState.FAILED) {
            throw new IllegalArgumentException(
                    "the state of a result is '%s'; allowed: passed, degraded or failed".formatted(state));
        }
    }

    /**
     * Creates a result without an exception.
     *
     * @param state {@code PASSED}, {@code DEGRADED} or {@code FAILED}
     * @param output the value to report
     * @throws IllegalArgumentException if the state is {@code STUCK}, {@code PENDING} or {@code REMOVED}
     */
    public CheckResult(CheckState state, @Nullable Object output) {
        this(state, output, null);
    }

    /**
     * Creates a passed or a failed result.
     *
     * @param passed {@code true} for a passed result, {@code false} for a failed result
     * @param output the value to report
     */
    public CheckResult(boolean passed, @Nullable Object output) {
        this(passed ? CheckState.PASSED : CheckState.FAILED, output);
    }

    /** {@return whether the state is {@code PASSED} or {@code DEGRADED}} */
    public boolean passed() {
        return state.passed();
    }

    /**
     * {@return a passed result}
     *
     * @param output the value to report: a text, or any other value that JSON-B can write
     */
    public static CheckResult passed(@Nullable Object output) {
        return new CheckResult(CheckState.PASSED, output);
    }

    /**
     * {@return a degraded result: the checked resource works, but needs attention}
     *
     * @param output the value to report: a text, or any other value that JSON-B can write
     */
    public static CheckResult degraded(@Nullable Object output) {
        return new CheckResult(CheckState.DEGRADED, output);
    }

    /**
     * {@return a failed result}
     *
     * @param output the value to report: a text, or any other value that JSON-B can write
     */
    public static CheckResult failed(@Nullable Object output) {
        return new CheckResult(CheckState.FAILED, output);
    }

    /**
     * {@return a failed result with this exception} Its output is the message of the exception. If that message is
     * blank, the output is the first message among the causes, or else the class name. A check that throws has the same
     * result.
     *
     * @param exception the cause of the failure; with {@code null}, the output is {@code null} too
     */
    public static CheckResult failed(@Nullable Throwable exception) {
        return new CheckResult(CheckState.FAILED, exception == null ? null : Messages.of(exception), exception);
    }
}
