package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Logs in to a broker in AMQP 1.0, and opens and closes a connection. It begins no session.
 *
 * @param vhost the virtual host; empty for the name of the server
 * @see <a href="https://docs.oasis-open.org/amqp/core/v1.0/os/amqp-core-complete-v1.0-os.pdf">the specification</a>
 */
record Amqp10(Credentials credentials, String vhost) implements Conversation {
    /** What the server tells about itself. */
    private static final List<String> MEMBERS = List.of("product", "version");

    private static final int OPEN = 0x10;
    private static final int MECHANISMS = 0x40;
    private static final int INIT = 0x41;
    private static final int OUTCOME = 0x44;

    /** The place of the properties in the list of {@code open}. */
    private static final int PROPERTIES = 9;

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        Amqp10Frames frames = new Amqp10Frames(connection);
        frames.agree(Amqp10Frames.SASL);
        logIn(connection, frames);
        frames.agree(Amqp10Frames.AMQP);
        List<Object> open = open(connection, frames);
        Polite.leave(connection, frames::close);
        Map<String, Object> details = new LinkedHashMap<>();
        if (open.size() > PROPERTIES && open.get(PROPERTIES) instanceof Map<?, ?> properties) {
            MEMBERS.forEach(member -> {
                if (properties.get(member) instanceof String text) {
                    details.put(member, text);
                }
            });
        }
        return details;
    }

    private void logIn(Connection connection, Amqp10Frames frames) throws IOException {
        List<Object> offer = frames.await(Amqp10Frames.SASL, MECHANISMS, "see the log of the broker");
        String mechanism = credentials.isSet() ? "PLAIN" : "ANONYMOUS";
        String offered = offer.isEmpty() ? "" : String.valueOf(offer.get(0));
        if (!List.of(offered.split("[\\[\\], ]+")).contains(mechanism)) {
            throw connection.refused(
                    offered,
                    credentials.isSet()
                            ? "the broker does not offer PLAIN, the only mechanism of this check with a password"
                            : "the broker demands a password; set the options user and password");
        }
        frames.send(
                Amqp10Frames.SASL,
                INIT,
                Amqp10Value.symbol(mechanism),
                Amqp10Value.binary(response(connection)),
                Amqp10Value.string(host(connection)));
        List<Object> outcome = frames.await(Amqp10Frames.SASL, OUTCOME, "are the user and the password right?");
        if (outcome.isEmpty() || !outcome.get(0).equals(0L)) {
            throw outcomeError(connection, outcome);
        }
    }

    private byte[] response(Connection connection) throws IOException {
        if (!credentials.isSet()) {
            return "healthcheck".getBytes(StandardCharsets.UTF_8);
        }
        String password = credentials.password();
        connection.hide(password);
        return ("\0" + credentials.user() + "\0" + password).getBytes(StandardCharsets.UTF_8);
    }

    private static IOException outcomeError(Connection connection, List<Object> outcome) {
        String code = outcome.isEmpty() ? "" : String.valueOf(outcome.get(0));
        return connection.refused(
                "SASL outcome " + code,
                switch (code) {
                    case "1" -> "the user or the password is wrong; see the options user and password";
                    case "4" -> "the broker cannot check passwords now; is its directory of users up?";
                    default -> "see the log of the broker";
                });
    }

    private String host(Connection connection) {
        return vhost.isEmpty() ? connection.endpoint().host() : vhost;
    }

    private List<Object> open(Connection connection, Amqp10Frames frames) throws IOException {
        frames.send(Amqp10Frames.AMQP, OPEN, Amqp10Value.string("healthcheck"), Amqp10Value.string(host(connection)));
        return frames.await(Amqp10Frames.AMQP, OPEN, "does the virtual host exist, and may the user open it?");
    }
}
