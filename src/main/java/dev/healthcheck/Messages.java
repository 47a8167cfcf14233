package dev.healthcheck;

import org.jspecify.annotations.Nullable;

/** Reads the messages of exceptions. */
final class Messages {
    /** Causes can form a circle. */
    private static final int DEEPEST = 20;

    private Messages() {}

    /** {@return the message, or the first one among the causes, or the class name} Never throws. */
    static String of(Throwable exception) {
        try {
            Throwable thrown = exception;
            for (int depth = 0; thrown != null && depth < DEEPEST; depth++) {
                String message = thrown.getMessage();
                if (message != null && isText(message)) {
                    return message;
                }
                thrown = thrown.getCause();
            }
        } catch (RuntimeException | Error broken) {
            // Its own message or cause can be out of order.
        }
        return exception.getClass().getName();
    }

    private static boolean isText(@Nullable String message) {
        return message != null && !message.isBlank();
    }
}
