package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The exception that made a run fail: its class, its message and its causes, without stack traces. Immutable.
 *
 * <p>The exceptions that the container wrapped around it are left out, and the messages are scrubbed of secrets and cut
 * to 1,000 characters.
 *
 * @param type the name of the exception's class, as {@link Class#getName()} returns it
 * @param message the message; {@code null} if the exception has none
 * @param cause the cause; {@code null} if there is none, and after the tenth
 */
public record ExceptionInfo(
        String type, @Nullable String message, @Nullable ExceptionInfo cause) {

    /** Rejects null for {@code type}. */
    public ExceptionInfo {
        requireNonNull(type, "type");
    }
}
