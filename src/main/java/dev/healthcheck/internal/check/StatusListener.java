package dev.healthcheck.internal.check;

import org.jspecify.annotations.Nullable;

/**
 * Receives every status that is recorded; those of one check in their order.
 *
 * <p>A status arrives while its check is locked: the listener takes note, and calls nothing of the application.
 */
@FunctionalInterface
public interface StatusListener {
    /**
     * Takes note of a status.
     *
     * @param before the status that it replaces; null if the check had none
     * @param trace the stack trace of the exception that made the run fail, or null; not to be kept
     */
    void recorded(@Nullable Standing before, Standing after, @Nullable String trace);

    /** Passes on what has been noted. No lock is held. */
    default void publish() {}
}
