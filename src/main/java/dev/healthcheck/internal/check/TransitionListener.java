package dev.healthcheck.internal.check;

import dev.healthcheck.CheckTransition;

/** Receives each change of a check's state. The changes of one check arrive in their order. */
@FunctionalInterface
public interface TransitionListener extends AutoCloseable {
    /** Notes a change. The caller may hold the lock of a check, so the listener does not call the application. */
    void accept(CheckTransition change);

    /** Sends the noted changes. The caller holds no lock. */
    default void deliver() {}

    /** Stops the listener: it sends no more changes. */
    @Override
    default void close() {}
}
