package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Sends a password to a mail server.
 *
 * @param offer the reply to {@code EHLO}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4954">RFC 4954</a>
 */
record SmtpLogin(Connection connection, SmtpReply offer, Credentials credentials) {

    void logIn() throws IOException {
        String password = credentials.password();
        connection.hide(password);
        List<String> mechanisms = List.of(offer.offer("AUTH").split("[ =]"));
        if (mechanisms.contains("PLAIN")) {
            plain(password);
        } else if (mechanisms.contains("LOGIN")) {
            login(password);
        } else {
            throw connection.refused(
                    mechanisms.size() < 2 ? offer.text() : String.join(" ", mechanisms),
                    "the server does not offer AUTH PLAIN or LOGIN; perhaps it does after TLS: set starttls or tls");
        }
    }

    private void plain(String password) throws IOException {
        accept(SmtpReply.ask(connection, "AUTH PLAIN " + base64("\0" + credentials.user() + "\0" + password)), 235);
    }

    private void login(String password) throws IOException {
        accept(SmtpReply.ask(connection, "AUTH LOGIN"), 334);
        accept(SmtpReply.ask(connection, base64(credentials.user())), 334);
        accept(SmtpReply.ask(connection, base64(password)), 235);
    }

    private String base64(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        connection.hide(encoded);
        return encoded;
    }

    private void accept(SmtpReply reply, int wanted) throws IOException {
        reply.require(
                connection,
                wanted,
                switch (reply.code()) {
                    case 454 -> "the server cannot check passwords now; is its directory of users up?";
                    case 530, 538 -> "the server takes passwords over TLS only; set starttls or tls";
                    case 535 -> "the user or the password is wrong; see the options user and password";
                    default -> "the server does not accept the login; see its log";
                });
    }
}
