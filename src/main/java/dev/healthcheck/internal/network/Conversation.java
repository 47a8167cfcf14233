package dev.healthcheck.internal.network;

import java.io.IOException;
import java.util.Map;

/** What a check says to a server, in the protocol of the server. Immutable. */
@FunctionalInterface
public interface Conversation {

    /**
     * {@return the details for the output, such as the version of the server}
     *
     * @throws IOException if the server is not well; the message says what to do next
     */
    Map<String, Object> hold(Connection connection) throws IOException;

    /** {@return whether the conversation starts TLS itself, as after a request in plain text} */
    default boolean startsTls() {
        return false;
    }
}
