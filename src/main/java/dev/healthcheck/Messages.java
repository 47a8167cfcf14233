package dev.healthcheck;

import org.jspecify.annotations.Nullable;

/** Reads the messages of exceptions. */
final class Messages {
    /** The maximum number of causes to read, because causes can form a circle. */
    private static final int DEEPEST = 20;

    private Messages() {}

    /** {@return the message, else the first message among the causes, else the class name} Never throws. */
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
            // The methods of an exception can throw too.
        }
        return exception.getClass().getName();
    }

    private static boolean isText(@Nullable String message) {
        return message != null && !message.isBlank();
    }
}
