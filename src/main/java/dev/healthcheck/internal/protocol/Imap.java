package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Greets a server of mail boxes, perhaps starts TLS and logs in, and sends {@code NOOP}. It opens no mail box.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9051">RFC 9051</a>
 */
record Imap(StartTls startTls, Credentials credentials) implements Conversation {

    static CheckType type() {
        return new ServerType(
                "imap",
                "a server of mail boxes greets, and perhaps starts TLS and accepts a password",
                143,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(StartTls.OPTION))
                        .toList(),
                options -> new Polite(of(options), "z LOGOUT", 2));
    }

    private static Imap of(CheckOptions options) {
        return new Imap(StartTls.of(options), Credentials.ofBoth(options));
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        ImapDialog dialog = new ImapDialog(connection);
        String greeting = dialog.greeting();
        Set<String> offer = dialog.capabilities();
        if (startTls.isWanted()) {
            upgrade(connection, dialog, offer);
            // The server may offer more now, and nobody has protected the first offer.
            offer = dialog.capabilities();
        }
        if (credentials.isSet() && !dialog.isAuthenticated()) {
            logIn(connection, dialog, offer);
        }
        dialog.ask("NOOP", "see the log of the server");
        return Map.of("greeting", greeting);
    }

    private void upgrade(Connection connection, ImapDialog dialog, Set<String> offer) throws IOException {
        if (dialog.isAuthenticated()) {
            throw connection.refused("PREAUTH", "the server allows no STARTTLS after that; see its settings");
        }
        if (!offer.contains("STARTTLS")) {
            throw connection.refused(
                    String.join(" ", offer),
                    "the server does not offer STARTTLS; does it have a certificate, is the port right?");
        }
        dialog.ask("STARTTLS", "the server cannot start TLS; see its log and its certificate");
        connection.startTls(startTls.tls());
    }

    private void logIn(Connection connection, ImapDialog dialog, Set<String> offer) throws IOException {
        if (offer.contains("LOGINDISABLED")) {
            throw connection.refused("LOGINDISABLED", "the server takes passwords over TLS only; set starttls or tls");
        }
        String password = credentials.password();
        connection.hide(password);
        dialog.logIn(credentials.user(), password);
    }
}
