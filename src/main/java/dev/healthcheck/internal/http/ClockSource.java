package dev.healthcheck.internal.http;

import dev.healthcheck.internal.network.Deadline;

/** A clock outside of this machine. */
@FunctionalInterface
interface ClockSource {

    /**
     * {@return how the other clock stands to this one}
     *
     * @throws Exception if it does not tell its time; the message says what to do next
     */
    ClockReading read(Deadline deadline) throws Exception;
}
