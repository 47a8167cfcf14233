package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.Secret;
import dev.healthcheck.internal.network.SecretOption;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Connects to NATS as a client does, perhaps with TLS and a password, and sends {@code PING}.
 *
 * @see <a href="https://docs.nats.io/reference/reference-protocols/nats-protocol">the client protocol</a>
 */
record Nats(StartTls startTls, Credentials credentials, Secret token) implements Conversation {
    private static final SecretOption TOKEN = SecretOption.named("token", "the token, for a server without users");
    private static final String INFO = "INFO ";
    private static final String LAME_DUCK = "lameDuckMode";
    private static final int MOST_LINES = 50;

    static CheckType type() {
        return new ServerType(
                "nats",
                "a NATS server accepts a client and answers PING",
                4222,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(TOKEN.text(), TOKEN.file(), StartTls.OPTION))
                        .toList(),
                Nats::of);
    }

    private static Nats of(CheckOptions options) {
        Nats nats = new Nats(StartTls.of(options), Credentials.ofBoth(options), TOKEN.of(options));
        if (nats.credentials.isSet() && nats.token.isSet()) {
            throw new IllegalArgumentException("user and token are both set; allowed: one of them");
        }
        return nats;
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        String line = connection.readLine();
        if (!line.startsWith(INFO)) {
            throw line.startsWith("-ERR") ? refused(connection, line) : connection.unexpected(line);
        }
        JsonObject info = parse(connection, line);
        upgrade(connection, info);
        connection.sendLine("CONNECT " + introduction(connection));
        connection.sendLine("PING");
        awaitPong(connection);
        return details(info);
    }

    private static JsonObject parse(Connection connection, String line) throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(line.substring(INFO.length())))) {
            return reader.readObject();
        } catch (JsonException e) {
            throw connection.unexpected(line);
        }
    }

    private void upgrade(Connection connection, JsonObject info) throws IOException {
        if (startTls.tls().isFromStart()) {
            return;
        }
        boolean demanded = info.getBoolean("tls_required", false);
        if (demanded || (startTls.isWanted() && info.getBoolean("tls_available", false))) {
            connection.startTls(startTls.tls());
        } else if (startTls.isWanted()) {
            throw connection.refused("INFO", "the server does not offer TLS; does it have a certificate?");
        }
    }

    private JsonObject introduction(Connection connection) throws IOException {
        JsonObjectBuilder words = Json.createObjectBuilder()
                .add("verbose", false)
                .add("pedantic", false)
                .add("name", "healthcheck")
                .add("lang", "java")
                .add("version", "1")
                .add("protocol", 0);
        if (credentials.isSet()) {
            words.add("user", credentials.user()).add("pass", hidden(connection, credentials.password()));
        } else if (token.isSet()) {
            words.add("auth_token", hidden(connection, token.value()));
        }
        return words.build();
    }

    private static String hidden(Connection connection, String secret) {
        connection.hide(secret);
        return secret;
    }

    private static void awaitPong(Connection connection) throws IOException {
        for (int lines = 0; lines < MOST_LINES; lines++) {
            String line = connection.readLine();
            if (line.equals("PONG")) {
                return;
            }
            if (line.equals("PING")) {
                connection.sendLine("PONG");
            } else if (line.startsWith("-ERR")) {
                throw refused(connection, line);
            } else if (!line.startsWith(INFO) && !line.equals("+OK")) {
                throw connection.unexpected(line);
            }
        }
        throw connection.unexpected(INFO + "…");
    }

    private static IOException refused(Connection connection, String error) {
        String advice = "see the log of the server";
        if (error.contains("Authorization") || error.contains("Authentication")) {
            advice = "the server demands another user, password or token; see these options";
        } else if (error.contains("maximum connections")) {
            advice = "the server has too many clients; does one of them leave connections open?";
        } else if (error.contains("TLS")) {
            advice = "the server speaks TLS only; set the option starttls";
        }
        return connection.refused(error, advice);
    }

    private static Map<String, Object> details(JsonObject info) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("version", info.getString("version", ""));
        details.put("serverName", info.getString("server_name", ""));
        details.put(LAME_DUCK, info.getBoolean("ldm", false));
        return details;
    }

    @Override
    public Optional<String> concern(Map<String, Object> details) {
        return Boolean.TRUE.equals(details.get(LAME_DUCK))
                ? Optional.of("it is in lame duck mode: it stops soon and sends its clients to other servers")
                : Optional.empty();
    }
}
