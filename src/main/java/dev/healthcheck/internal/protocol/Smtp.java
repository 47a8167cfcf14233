package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.net.Inet6Address;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Greets a mail server, perhaps starts TLS and logs in, and sends {@code NOOP}. It sends no message.
 *
 * @param ownName the name of this machine for {@code EHLO}; empty for its address
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321">RFC 5321</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc3207">RFC 3207</a>
 */
record Smtp(String ownName, StartTls startTls, Credentials credentials) implements Conversation {
    private static final CheckOption<String> OWN_NAME = CheckOption.of(
            "ehlo-name",
            "",
            "a name without spaces",
            Smtp::name,
            "the name by which the check greets the server; the address of this machine if it is not set");

    static CheckType type() {
        return new ServerType(
                "smtp",
                "a mail server greets, and perhaps starts TLS and accepts a password",
                25,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(StartTls.OPTION, OWN_NAME))
                        .toList(),
                options -> new Polite(of(options), "QUIT", 1));
    }

    private static Smtp of(CheckOptions options) {
        return new Smtp(options.find(OWN_NAME).orElse(""), StartTls.of(options), Credentials.ofBoth(options));
    }

    /** {@return the text} It becomes a part of a command, so that a line end must not be in it. */
    private static String name(String text) {
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        SmtpReply greeting = SmtpReply.read(connection).require(connection, 220, "the server takes no mail now");
        SmtpReply offer = greet(connection);
        if (startTls.isWanted()) {
            upgrade(connection, offer);
            // The server may offer more now, and nobody has protected the first offer.
            offer = greet(connection);
        }
        if (credentials.isSet()) {
            new SmtpLogin(connection, offer, credentials).logIn();
        }
        SmtpReply.ask(connection, "NOOP").require(connection, 250, "see the log of the server");
        return Map.of("greeting", greeting.text());
    }

    private SmtpReply greet(Connection connection) throws IOException {
        String name = ownName.isEmpty() ? address(connection) : ownName;
        return SmtpReply.ask(connection, "EHLO " + name)
                .require(connection, 250, "the server does not accept the greeting; set the option ehlo-name");
    }

    /** {@return the address as a name, as section 4.1.3 has it} */
    private static String address(Connection connection) {
        var address = connection.localAddress();
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return "[" + (address instanceof Inet6Address ? "IPv6:" : "") + text + "]";
    }

    private void upgrade(Connection connection, SmtpReply offer) throws IOException {
        if (!offer.offers("STARTTLS")) {
            throw connection.refused(
                    offer.text(), "the server does not offer STARTTLS; does it have a certificate, is the port right?");
        }
        SmtpReply.ask(connection, "STARTTLS")
                .require(connection, 220, "the server cannot start TLS; see its log and its certificate");
        connection.startTls(startTls.tls());
    }
}
