package dev.healthcheck.internal.check;

import dev.healthcheck.CheckTransition;

/** Receives every change of a check's state; those of one check in their order. */
@FunctionalInterface
public interface TransitionListener extends AutoCloseable {
    /** Takes note of a change. A check may be locked meanwhile, so nothing of the application is called. */
    void accept(CheckTransition change);

    /** Passes on what has been noted. No lock is held. */
    default void deliver() {}

    /** Passes on nothing more. */
    @Override
    default void close() {}
}
