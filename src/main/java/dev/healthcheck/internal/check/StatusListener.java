package dev.healthcheck.internal.check;

import org.jspecify.annotations.Nullable;

/**
 * Receives each recorded status. The statuses of one check arrive in their order.
 *
 * <p>The caller holds the lock of the check: the listener notes the status, and does not call the application.
 */
@FunctionalInterface
public interface StatusListener {
    /**
     * Notes a status.
     *
     * @param before the status that the new status replaces; null at the first status
     * @param trace the stack trace of the exception that made the run fail, or null; the listener must not keep it
     */
    void recorded(@Nullable CheckStatus before, CheckStatus after, @Nullable String trace);

    /** Sends the noted statuses. The caller holds no lock. */
    default void publish() {}
}
