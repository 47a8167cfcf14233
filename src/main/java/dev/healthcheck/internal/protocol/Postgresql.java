package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.internal.network.Tls;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a session of PostgreSQL without a driver. Without a password, the request for one is enough.
 *
 * @see <a href="https://www.postgresql.org/docs/current/protocol-flow.html">the protocol, version 3.0</a>
 */
record Postgresql(Credentials credentials, String database, Tls tls) implements Conversation {
    private static final CheckOption<String> DATABASE =
            CheckOption.text("database", "postgres", "the name of the database");

    private static final int VERSION_3 = 3 << 16;
    private static final int TLS_REQUEST = 80_877_103;

    static CheckType type() {
        return new ServerType(
                "postgresql",
                "a PostgreSQL server starts a session, or asks for the password",
                5432,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(DATABASE)).toList(),
                Postgresql::of);
    }

    private static Postgresql of(CheckOptions options) {
        return new Postgresql(Credentials.of(options), options.get(DATABASE), Tls.of(options));
    }

    @Override
    public boolean startsTls() {
        return true;
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        String user = credentials.user().isEmpty() ? "postgres" : credentials.user();
        PostgresqlLogin login = new PostgresqlLogin(connection, user, credentials.password());
        if (tls.isFromStart()) {
            requestTls(connection);
            connection.startTls(tls);
        }
        connection.send(start(user));
        return login.details();
    }

    /** Asks the server for TLS, which the caller starts then. */
    static void requestTls(Connection connection) throws IOException {
        connection.send(new MessageWriter().big(8, 4).big(TLS_REQUEST, 4).done());
        int answer = connection.read();
        switch (answer) {
            case 'S' -> {}
            case 'N' -> throw connection.refused("N", "the server has no TLS; set ssl=on there, or tls=off here");
            case 'E' -> throw connection.refused("E", "the server cannot start a session; see its log");
            default -> throw connection.unexpected(Character.toString(answer));
        }
    }

    private byte[] start(String user) {
        byte[] parameters = new MessageWriter()
                .big(VERSION_3, 4)
                .zeroEnded("user")
                .zeroEnded(user)
                .zeroEnded("database")
                .zeroEnded(database)
                .zeroEnded("application_name")
                .zeroEnded("healthcheck")
                .octets(0)
                .done();
        return new MessageWriter()
                .big(parameters.length + 4, 4)
                .bytes(parameters)
                .done();
    }
}
