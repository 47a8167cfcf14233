package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sends {@code PING} to Redis or Valkey, and reads the role of the server.
 *
 * @param role the role that the server must have; null for any
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">the protocol RESP</a>
 */
record Redis(Credentials credentials, @Nullable Role role) implements Conversation {
    private static final CheckOption<Role> ROLE =
            Option.oneOf("role", "", Role.class, "the role that the server must have");
    private static final int LONGEST_BULK = 65_536;

    /** The roles of a server, as its answer to {@code ROLE} names them. */
    enum Role {
        MASTER,
        SLAVE,
        SENTINEL
    }

    static CheckType type() {
        return new ServerType(
                "redis",
                "a Redis or Valkey server answers PING, and perhaps has a role",
                6379,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(ROLE)).toList(),
                Redis::of);
    }

    private static Redis of(CheckOptions options) {
        return new Redis(Credentials.of(options), options.find(ROLE).orElse(null));
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        authenticate(connection);
        String pong = ask(connection, "PING");
        if (!pong.equals("PONG")) {
            throw connection.unexpected(pong);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        if (role != null) {
            details.put("role", requireRole(connection));
        }
        return details;
    }

    private void authenticate(Connection connection) throws IOException {
        String password = credentials.password();
        if (password.isEmpty()) {
            return;
        }
        if (credentials.user().isEmpty()) {
            ask(connection, "AUTH", password);
        } else {
            ask(connection, "AUTH", credentials.user(), password);
        }
    }

    private String requireRole(Connection connection) throws IOException {
        String actual = ask(connection, "ROLE");
        if (!actual.equalsIgnoreCase(String.valueOf(role))) {
            throw connection.refused(actual, "the option role demands %s; was there a failover?".formatted(role));
        }
        return actual;
    }

    /** {@return the answer of the server, or the first text in it if it is a list} */
    private static String ask(Connection connection, String... words) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(ascii("*" + words.length + "\r\n"));
        for (String word : words) {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            request.writeBytes(ascii("$" + bytes.length + "\r\n"));
            request.writeBytes(bytes);
            request.writeBytes(ascii("\r\n"));
        }
        connection.send(request.toByteArray());
        return answer(connection, connection.readLine());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(Connection connection, String line) throws IOException {
        String rest = line.isEmpty() ? "" : line.substring(1);
        return switch (line.isEmpty() ? ' ' : line.charAt(0)) {
            case '+' -> rest;
            case '$' -> bulk(connection, rest);
            case '*' -> answer(connection, connection.readLine());
            case '-' -> throw connection.refused(rest, advice(rest));
            default -> throw connection.unexpected(line);
        };
    }

    private static String bulk(Connection connection, String length) throws IOException {
        try {
            byte[] bytes = connection.read(Parser.number(length, 0, LONGEST_BULK));
            connection.readLine();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw connection.unexpected("$" + length);
        }
    }

    private static String advice(String error) {
        String code = error.split(" ", 2)[0];
        return switch (code) {
            case "NOAUTH" -> "the server demands a password; set the option password or password-file";
            case "WRONGPASS" -> "the user or the password is wrong; see the options user and password";
            case "NOPERM" -> "the user may not run this command; allow it in the ACL of the server";
            case "LOADING" -> "the server loads its data; it is ready soon";
            case "MASTERDOWN" -> "the replica has lost its master";
            default -> "see the log of the server";
        };
    }
}
