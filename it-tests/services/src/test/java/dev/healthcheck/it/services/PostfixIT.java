package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check {@code smtp} with STARTTLS. */
@Tag("installed")
class PostfixIT {
    private static final String SETTINGS = """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            myhostname = mail.example.org
            mynetworks = 127.0.0.0/8
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            maillog_file = %1$s/mail.log
            maillog_file_prefixes = %1$s
            smtpd_tls_security_level = may
            smtpd_tls_cert_file = %2$s
            smtpd_tls_key_file = %3$s
            """;

    /** The server of SMTP and what it needs, none of them in a changed root. */
    private static final String SERVICES = """
            127.0.0.1:%d inet n - n - - smtpd
            postlog unix-dgram n - n - 1 postlogd
            anvil unix - - n - 1 anvil
            rewrite unix - - n - - trivial-rewrite
            tlsmgr unix - - n 1000? 1 tlsmgr
            cleanup unix n - n - 0 cleanup
            proxymap unix - - n - - proxymap
            """;

    @TempDir
    private Path folder;

    private int port;
    private Certificate certificate;
    private Installed server;

    @BeforeEach
    void prepare() throws Exception {
        Installed.program("postfix");
        port = Ports.free();
        certificate = Certificate.in(folder);
        // The processes of Postfix run as a user of their own.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(
                folder.resolve("main.cf"),
                SETTINGS.formatted(folder, certificate.certificateFile(), certificate.keyFile()));
        Files.writeString(folder.resolve("master.cf"), SERVICES.formatted(port));
        Files.createDirectory(folder.resolve("queue"));
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.setOwner(
                data, data.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postfix"));
        server = start();
    }

    private Installed start() throws IOException {
        return Installed.start(
                port, folder, Map.of(), Installed.program("postfix"), "-c", folder.toString(), "start-fg");
    }

    @AfterEach
    void stop() throws IOException {
        if (server != null) {
            server.close();
        }
    }

    private ReadyMadeCheck check(Object... more) {
        return ReadyMadeCheck.at(port, "smtp", more);
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws Exception {
        try (ReadyMadeCheck check = check("starttls", "on", "truststore", certificate.certificateFile())) {
            assertThat(check.passes().get("greeting").toString()).startsWith("mail.example.org ESMTP");

            server.close();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server = start();
            check.passes();
        }
    }

    @Test
    void anUnknownCertificateFails() {
        try (ReadyMadeCheck careful = check("starttls", "on");
                ReadyMadeCheck plain = check()) {
            assertThat(careful.fails()).contains("issued by a trusted authority?");
            plain.passes();
        }
    }

    @Test
    void aPasswordThatTheServerDoesNotWantFails() {
        try (ReadyMadeCheck check = check("user", "ann", "password", "open-sesame")) {
            assertThat(check.fails()).contains("does not offer AUTH").doesNotContain("open-sesame");
        }
    }

    @Test
    void theServerSeesAGoodbye() {
        try (ReadyMadeCheck check = check()) {
            check.passes();

            await().untilAsserted(() ->
                    assertThat(folder.resolve("mail.log")).content().contains("ehlo=1 noop=1 quit=1 commands=3"));
        }
    }
}
