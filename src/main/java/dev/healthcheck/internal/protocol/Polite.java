package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation with a word of goodbye at its end, so that the server does not log a lost connection.
 *
 * @param goodbye the line to send
 * @param answers the number of lines that the server sends back
 */
record Polite(Conversation conversation, String goodbye, int answers) implements Conversation {

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        Map<String, Object> details;
        try {
            details = conversation.hold(connection);
        } catch (IOException failed) {
            // No answer counts any more.
            leave(connection, () -> connection.sendLine(goodbye));
            throw failed;
        }
        leave(connection, () -> {
            connection.sendLine(goodbye);
            for (int i = 0; i < answers; i++) {
                connection.readLine();
            }
        });
        return details;
    }

    @Override
    public Optional<String> concern(Map<String, Object> details) {
        return conversation.concern(details);
    }

    /** The last words to a server. */
    @FunctionalInterface
    interface LastWords {
        void say() throws IOException;
    }

    /** Says the last words. The check has its answer, so that an error is of no interest. */
    static void leave(Connection connection, LastWords words) {
        try {
            words.say();
        } catch (IOException gone) {
            connection.close();
        }
    }
}
