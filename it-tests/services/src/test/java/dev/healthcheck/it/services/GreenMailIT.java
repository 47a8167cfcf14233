package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks {@code smtp} and {@code imap} of a mail server in this process. */
class GreenMailIT {
    private static final String USER = "ann@example.org";
    private static final String PASSWORD = "open \"sesame\"";

    @TempDir
    private static Path folder;

    private static Certificate certificate;

    @BeforeAll
    static void makeCertificate() throws Exception {
        certificate = Certificate.in(folder);
        System.setProperty("greenmail.tls.keystore.file", certificate.store().toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
    }

    @AfterAll
    static void forgetCertificate() {
        System.clearProperty("greenmail.tls.keystore.file");
        System.clearProperty("greenmail.tls.keystore.password");
    }

    private static GreenMail server(String protocol, int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(20_000);
        return new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withUser(USER, USER, PASSWORD));
    }

    private static ReadyMadeCheck check(String type, int port, Object... more) {
        return ReadyMadeCheck.at(port, type, more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "imap"})
    void theCheckFollowsTheServerDownAndUpAgain(String type) throws IOException {
        int port = Ports.free();
        GreenMail server = server(type, port);
        server.start();
        try (ReadyMadeCheck check = check(type, port, "user", USER, "password", PASSWORD)) {
            assertThat(check.passes().get("greeting").toString()).contains("GreenMail");

            server.stop();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server.start();
            check.passes();
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @CsvSource({"smtp, 535", "imap, NO"})
    void aWrongPasswordIsToldWithoutIt(String type, String code) throws IOException {
        int port = Ports.free();
        GreenMail server = server(type, port);
        server.start();
        try (ReadyMadeCheck wrong = check(type, port, "user", USER, "password", "guess")) {
            assertThat(wrong.fails()).contains("'" + code, "password").doesNotContain("guess");
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "imap"})
    void aServerWithoutStartTlsFails(String type) throws IOException {
        int port = Ports.free();
        GreenMail server = server(type, port);
        server.start();
        try (ReadyMadeCheck check = check(type, port, "starttls", "on")) {
            assertThat(check.fails()).contains("does not offer STARTTLS");
        } finally {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"smtp", "imap"})
    void aPortThatStartsWithTlsNeedsItsCertificateTrusted(String type) throws IOException {
        int port = Ports.free();
        GreenMail server = server(type + "s", port);
        server.start();
        try (ReadyMadeCheck trusting = check(
                        type,
                        port,
                        "tls",
                        "on",
                        "truststore",
                        certificate.store(),
                        "truststore-password",
                        Certificate.PASSWORD,
                        "user",
                        USER,
                        "password",
                        PASSWORD);
                ReadyMadeCheck careful = check(type, port, "tls", "on")) {
            trusting.passes();
            assertThat(careful.fails()).contains("TLS with 127.0.0.1:" + port, "issued by a trusted authority?");
        } finally {
            server.stop();
        }
    }

    @Test
    void aPortOfAnotherProtocolFails() throws IOException {
        int port = Ports.free();
        GreenMail server = server("imap", port);
        server.start();
        try (ReadyMadeCheck check = check("smtp", port)) {
            assertThat(check.fails()).contains("* OK", "is the port right?");
        } finally {
            server.stop();
        }
    }
}
