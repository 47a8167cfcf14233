package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresqlIT {
    @TempDir
    static Path folder;

    private static Path trust;
    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws Exception {
        TestCertificates certificates = TestCertificates.in(folder);
        certificates.add("good", TestCertificates.ROOT, "-validity", "90");
        trust = certificates.trust();
        server = start(0);
        Path data = data(server);
        // PostgreSQL runs as another user, who must own the key.
        copy(certificates.pem("good"), data.resolve("server.crt"));
        copy(certificates.keyPem("good"), data.resolve("server.key"));
        sql(
                "create user app password 'open-sesame'",
                "set password_encryption = 'md5'",
                "create user old password 'open-sesame'",
                "alter system set ssl = on");
        Files.writeString(data.resolve("pg_hba.conf"), """
                host all postgres all trust
                host all app all scram-sha-256
                host all old all md5
                """);
        sql("select pg_reload_conf()");
    }

    private static EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setPort(port == 0 ? freePort() : port)
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "5")
                .setServerConfig("superuser_reserved_connections", "2")
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Path data(EmbeddedPostgres running) throws SQLException {
        try (Connection connection = running.getPostgresDatabase().getConnection();
                var row = connection.createStatement().executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
        Path existing = to.resolveSibling("PG_VERSION");
        Files.setOwner(to, Files.getOwner(existing));
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rw-------"));
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static ReadyMadeCheck check(Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(new Object[] {"host", "localhost", "port", server.getPort(), "degraded", "off"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return ReadyMadeCheck.of("postgresql", all);
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws IOException {
        int port = server.getPort();
        try (ReadyMadeCheck check = check()) {
            assertThat(check.passes().get("version")).asString().startsWith("14.");

            server.close();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at localhost:%d?", port);

            server = start(port);
            check.passes();
        }
    }

    @Test
    void withoutAPasswordTheRequestForItIsEnough() {
        try (ReadyMadeCheck check = check("user", "app")) {
            assertThat(check.passes().get("login")).isEqualTo("the server asks for a password");
        }
    }

    @Test
    void aPasswordGoesThroughScram() {
        try (ReadyMadeCheck right = check("user", "app", "password", "open-sesame");
                ReadyMadeCheck wrong = check("user", "app", "password", "guess")) {
            assertThat(right.passes().get("version")).isNotNull();
            assertThat(wrong.fails())
                    .contains("28P01", "the user or the password is wrong")
                    .doesNotContain("guess");
        }
    }

    @Test
    void aPasswordGoesThroughMd5() {
        try (ReadyMadeCheck right = check("user", "old", "password", "open-sesame");
                ReadyMadeCheck wrong = check("user", "old", "password", "guess")) {
            assertThat(right.passes().get("version")).isNotNull();
            assertThat(wrong.fails()).contains("28P01");
        }
    }

    @Test
    void anUnknownDatabaseIsTold() {
        try (ReadyMadeCheck check = check("database", "nowhere")) {
            assertThat(check.fails()).contains("3D000", "see the option database");
        }
    }

    @Test
    void aUserWithoutARuleIsTold() {
        try (ReadyMadeCheck check = check("user", "stranger")) {
            assertThat(check.fails()).contains("28000", "pg_hba.conf");
        }
    }

    @Test
    void tooManyConnectionsAreTold() throws SQLException {
        List<Connection> open = new ArrayList<>();
        String url =
                "jdbc:postgresql://localhost:%d/postgres?user=app&password=open-sesame".formatted(server.getPort());
        try (ReadyMadeCheck check = check("user", "app", "password", "open-sesame")) {
            for (int i = 0; i < 3; i++) {
                open.add(DriverManager.getConnection(url));
            }
            assertThat(check.fails()).contains("53300", "all connections are in use");
        } finally {
            for (Connection one : open) {
                one.close();
            }
        }
    }

    @Test
    void tlsStartsAfterARequest() {
        try (ReadyMadeCheck check = check("tls", "on", "truststore", trust, "truststore-password", "changeit")) {
            check.passes();
        }
    }

    @Test
    void theTypeTlsSeesTheCertificateOfTheServer() {
        try (ReadyMadeCheck check = ReadyMadeCheck.of(
                "tls",
                "host",
                "localhost",
                "port",
                server.getPort(),
                "starttls",
                "postgresql",
                "truststore",
                trust,
                "truststore-password",
                "changeit")) {
            assertThat(check.passes().toString()).contains("CN=good");
        }
    }
}
