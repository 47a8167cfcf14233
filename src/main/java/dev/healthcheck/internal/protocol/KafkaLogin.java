package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Sends a password to a broker, with the SASL mechanism PLAIN. */
record KafkaLogin(Connection connection, KafkaExchange exchange) {

    void logIn(Credentials credentials) throws IOException {
        choosePlain();
        String password = credentials.password();
        connection.hide(password);
        byte[] token = ("\0" + credentials.user() + "\0" + password).getBytes(StandardCharsets.UTF_8);
        MessageReader response = exchange.ask(KafkaExchange.SASL_AUTHENTICATE, 0, new MessageWriter().counted(token));
        int error = response.i16();
        if (error != 0) {
            throw connection.refused(
                    KafkaExchange.error(error) + " " + response.text16(),
                    "the user or the password is wrong; see the options user and password");
        }
    }

    private void choosePlain() throws IOException {
        MessageReader response = exchange.ask(KafkaExchange.SASL_HANDSHAKE, 1, new MessageWriter().text16("PLAIN"));
        int error = response.i16();
        if (error == KafkaExchange.UNSUPPORTED_MECHANISM) {
            throw connection.refused(
                    KafkaExchange.error(error) + ": " + String.join(", ", mechanisms(response)),
                    "the listener does not offer the mechanism PLAIN, the only one of this check");
        }
        if (error != 0) {
            throw connection.refused(
                    KafkaExchange.error(error), "does the listener of this port demand a login? see its protocol");
        }
    }

    private static List<String> mechanisms(MessageReader response) throws IOException {
        List<String> mechanisms = new ArrayList<>();
        int count = response.count();
        for (int i = 0; i < count; i++) {
            mechanisms.add(response.text16());
        }
        return mechanisms;
    }
}
