package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Tls;
import java.io.IOException;
import java.util.function.Predicate;

/** The ways to start TLS. Each asks the server in its protocol, starts TLS, and says goodbye. */
enum TlsStart {
    /** TLS from the start. */
    OFF(443) {
        @Override
        void hold(Connection connection, Tls tls) throws IOException {
            connection.handshake(tls);
        }
    },
    SMTP(25) {
        @Override
        void hold(Connection connection, Tls tls) throws IOException {
            expect(connection, line -> line.startsWith("220 "), line -> line.startsWith("220-"));
            connection.sendLine("EHLO localhost");
            expect(connection, line -> line.startsWith("250 "), line -> line.startsWith("250-"));
            connection.sendLine("STARTTLS");
            expect(connection, line -> line.startsWith("220 "), line -> line.startsWith("220-"));
            connection.startTls(tls);
            connection.sendLine("QUIT");
        }
    },
    IMAP(143) {
        @Override
        void hold(Connection connection, Tls tls) throws IOException {
            expect(connection, line -> line.startsWith("* OK"), line -> false);
            connection.sendLine("a1 STARTTLS");
            expect(connection, line -> line.startsWith("a1 OK"), line -> line.startsWith("* "));
            connection.startTls(tls);
            connection.sendLine("a2 LOGOUT");
        }
    },
    POP3(110) {
        @Override
        void hold(Connection connection, Tls tls) throws IOException {
            expect(connection, line -> line.startsWith("+OK"), line -> false);
            connection.sendLine("STLS");
            expect(connection, line -> line.startsWith("+OK"), line -> false);
            connection.startTls(tls);
            connection.sendLine("QUIT");
        }
    },
    LDAP(389) {
        @Override
        void hold(Connection connection, Tls tls) throws IOException {
            LdapStartTls.request(connection);
            connection.startTls(tls);
            connection.send(LdapStartTls.unbind());
        }
    },
    POSTGRESQL(5432) {
        @Override
        void hold(Connection connection, Tls tls) throws IOException {
            Postgresql.requestTls(connection);
            connection.startTls(tls);
        }
    },
    /** A server of MySQL blocks a host that goes without a login. */
    MYSQL(3306) {
        @Override
        void hold(Connection connection, Tls tls) throws IOException {
            Mysql.withTls(tls).hold(connection);
        }
    };

    private static final int MOST_LINES = 100;

    private final int port;

    TlsStart(int port) {
        this.port = port;
    }

    /** {@return the usual port} */
    int port() {
        return port;
    }

    abstract void hold(Connection connection, Tls tls) throws IOException;

    /** Reads lines until the good one. Other lines may come before it. */
    private static void expect(Connection connection, Predicate<String> good, Predicate<String> before)
            throws IOException {
        String line = connection.readLine();
        for (int i = 0; before.test(line) && i < MOST_LINES; i++) {
            line = connection.readLine();
        }
        if (!good.test(line)) {
            throw connection.refused(line, "it does not start TLS; see the options starttls and port");
        }
    }
}
