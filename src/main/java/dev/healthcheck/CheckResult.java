package dev.healthcheck;

import org.jspecify.annotations.Nullable;

/**
 * What a check found. What was recorded of it, with its times, is a {@link CheckOutcome}.
 *
 * <pre>{@code
 * CheckResult.passed("42 orders open")
 * CheckResult.failed(Map.of("queue", "orders", "depth", 5000))
 * }</pre>
 *
 * @param passed whether the thing that was checked works
 * @param output what the reader of the report should know, without secrets: a text, or anything else
 *     that JSON-B can write; {@code null} for nothing
 */
public record CheckResult(boolean passed, @Nullable Object output) {

    /**
     * {@return a passed result}
     *
     * @param output what to report: a text, or anything else that JSON-B can write
     */
    public static CheckResult passed(@Nullable Object output) {
        return new CheckResult(true, output);
    }

    /**
     * {@return a failed result}
     *
     * @param output what to report: a text, or anything else that JSON-B can write
     */
    public static CheckResult failed(@Nullable Object output) {
        return new CheckResult(false, output);
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
