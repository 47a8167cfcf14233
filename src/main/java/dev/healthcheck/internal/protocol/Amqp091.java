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
 * Greets a broker in AMQP 0-9-1, and with a password opens and closes a connection to a virtual host. It opens no
 * channel.
 *
 * @see <a href="https://www.rabbitmq.com/resources/specs/amqp0-9-1.pdf">the specification</a>
 */
record Amqp091(Credentials credentials, String vhost) implements Conversation {
    /** What the server tells about itself. */
    private static final List<String> MEMBERS = List.of("product", "version");

    private static final int START = 10;
    private static final int START_OK = 11;
    private static final int TUNE = 30;
    private static final int TUNE_OK = 31;
    private static final int OPEN = 40;
    private static final int OPEN_OK = 41;
    private static final int SUCCESS = 200;

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        connection.send(Amqp.header(0, 0, 9, 1));
        Amqp091Methods methods = new Amqp091Methods(connection);
        MessageReader start = methods.await(START, "is it an AMQP broker? see its log");
        start.u16(); // the version, which the header has settled
        Map<String, String> properties = Amqp091Table.read(start);
        String mechanisms = start.text(start.i32());
        if (credentials.isSet()) {
            logIn(connection, methods, mechanisms);
            open(methods);
            Polite.leave(connection, () -> methods.close(SUCCESS, "done"));
        }
        Map<String, Object> details = new LinkedHashMap<>(properties);
        details.keySet().retainAll(MEMBERS);
        return details;
    }

    private void logIn(Connection connection, Amqp091Methods methods, String mechanisms) throws IOException {
        if (!List.of(mechanisms.split(" ")).contains("PLAIN")) {
            throw connection.refused(mechanisms, "the broker does not offer PLAIN, the only mechanism of this check");
        }
        String password = credentials.password();
        connection.hide(password);
        byte[] response = ("\0" + credentials.user() + "\0" + password).getBytes(StandardCharsets.UTF_8);
        methods.send(
                START_OK,
                new MessageWriter()
                        .counted(Amqp091Table.ofClient())
                        .text8("PLAIN")
                        .counted(response)
                        .text8("en_US"));
        MessageReader tune = methods.await(TUNE, "are the user and the password right?");
        int channels = tune.u16();
        int frame = tune.i32();
        methods.send(TUNE_OK, new MessageWriter().big(channels, 2).big(frame, 4).big(0, 2)); // no heartbeat
    }

    private void open(Amqp091Methods methods) throws IOException {
        methods.send(OPEN, new MessageWriter().text8(vhost).text8("").octets(0));
        methods.await(OPEN_OK, "does the virtual host exist, and may the user open it?");
    }
}
