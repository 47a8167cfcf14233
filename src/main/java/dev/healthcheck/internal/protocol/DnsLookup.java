package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Deadline;
import java.io.IOException;
import java.util.SortedSet;

/** A way to look a name up. Immutable. */
interface DnsLookup {

    /**
     * {@return the answers, at least one}
     *
     * @throws IOException if there is none; the message says what to do next
     */
    SortedSet<String> answers(String name, Deadline deadline) throws IOException;

    /** {@return who answers, for the output} */
    String resolver();
}
