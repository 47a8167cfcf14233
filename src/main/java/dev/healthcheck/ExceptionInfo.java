package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The exception of a failed run: its class, its message and its causes, without stack traces. Immutable.
 *
 * <p>The library removes the wrapper exceptions of the container. It masks secrets in the messages, and cuts each
 * message at 1,000 characters.
 *
 * @param type the name of the exception's class, as {@link Class#getName()} returns it
 * @param message the message; {@code null} if the exception has no message
 * @param cause the cause; {@code null} if the exception has no cause, and after the tenth cause
 */
public record ExceptionInfo(
        String type, @Nullable String message, @Nullable ExceptionInfo cause) {

    /** Rejects null for {@code type}. */
    public ExceptionInfo {
        requireNonNull(type, "type");
    }
}
