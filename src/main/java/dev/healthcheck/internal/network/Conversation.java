package dev.healthcheck.internal.network;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What a check says to a server, in the protocol of the server. Immutable. */
@FunctionalInterface
public interface Conversation {

    /**
     * {@return the details for the output, such as the version of the server}
     *
     * @throws IOException if the server is not well; the message says what to do next
     */
    Map<String, Object> hold(Connection connection) throws IOException;

    /**
     * {@return why the server is degraded though it has answered, with what to do next; empty if it is well}
     *
     * @param details what {@link #hold} has returned
     */
    default Optional<String> concern(Map<String, Object> details) {
        return Optional.empty();
    }

    /** {@return whether the conversation starts TLS itself, as after a request in plain text} */
    default boolean startsTls() {
        return false;
    }
}
