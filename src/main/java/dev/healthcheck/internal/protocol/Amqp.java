package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** The two protocols with the name AMQP, and the headers by which a client and a server agree on one. */
final class Amqp {
    /** The begin of each header. */
    private static final byte[] NAME = "AMQP".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = 8;

    private static final CheckOption<Boolean> VERSION = CheckOption.of(
            "version", "0-9-1", "0-9-1 or 1.0", Amqp::isModern, "the version of the protocol, which are two protocols");

    private static final CheckOption<String> VHOST =
            CheckOption.text("vhost", "", "the virtual host; / for 0-9-1 and the host for 1.0 if it is not set");

    private Amqp() {}

    static CheckType type() {
        return new ServerType(
                "amqp",
                "a message broker opens a connection of AMQP 0-9-1 or 1.0",
                5672,
                Stream.concat(Stream.of(VERSION, VHOST), Credentials.OPTIONS.stream())
                        .toList(),
                Amqp::of);
    }

    private static boolean isModern(String text) {
        return switch (text.strip()) {
            case "1.0" -> true;
            case "0-9-1" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Conversation of(CheckOptions options) {
        Credentials credentials = Credentials.ofBoth(options);
        return options.get(VERSION)
                ? new Amqp10(credentials, options.find(VHOST).orElse(""))
                : new Amqp091(credentials, options.find(VHOST).orElse("/"));
    }

    /** {@return a header: the name, then four numbers} */
    static byte[] header(int... numbers) {
        MessageWriter header = new MessageWriter().bytes(NAME);
        for (int number : numbers) {
            header.octets(number);
        }
        return header.done();
    }

    /** {@return the rest of a header} */
    static byte[] restOfHeader(Connection connection) throws IOException {
        return connection.read(HEADER - 1);
    }

    /** {@return the error that says what the server speaks instead} */
    static IOException otherHeader(Connection connection, byte[] header) {
        return Arrays.equals(header, 0, NAME.length, NAME, 0, NAME.length)
                ? connection.failure(
                        "speaks %s at this port: set the option version, or see the protocols of the server"
                                .formatted(name(header)))
                : connection.unexpected(new String(header, StandardCharsets.UTF_8));
    }

    private static String name(byte[] header) {
        int[] numbers = {header[4], header[5], header[6], header[7]};
        if (numbers[1] == 1 && numbers[2] == 0 && numbers[3] == 0) {
            return switch (numbers[0]) {
                case 0 -> "AMQP 1.0 without SASL";
                case 2 -> "AMQP 1.0 over TLS";
                default -> "AMQP 1.0";
            };
        }
        return numbers[0] == 0
                ? "AMQP %d-%d-%d".formatted(numbers[1], numbers[2], numbers[3])
                : "AMQP %d-%d".formatted(numbers[2], numbers[3]);
    }
}
