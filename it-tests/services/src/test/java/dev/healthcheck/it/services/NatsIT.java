package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("installed")
class NatsIT {
    @TempDir
    private Path folder;

    private Installed start(int port, String settings) throws IOException {
        Path file = Files.writeString(
                folder.resolve("nats.conf"), "host: 127.0.0.1\nport: %d\n%s\n".formatted(port, settings));
        return Installed.start(port, folder, Map.of(), Installed.program("nats-server"), "-c", file.toString());
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws IOException {
        int port = Ports.free();
        Installed server = start(port, "");
        try (ReadyMadeCheck check = ReadyMadeCheck.at(port, "nats");
                ReadyMadeCheck secure = ReadyMadeCheck.at(port, "nats", "starttls", "on")) {
            assertThat(check.passes().get("version").toString()).startsWith("2.");
            assertThat(secure.fails()).contains("does not offer TLS");

            server.close();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server = start(port, "");
            check.passes();
        } finally {
            server.close();
        }
    }

    @Test
    void aPasswordIsNeededAndSent() throws IOException {
        int port = Ports.free();
        try (Installed server = start(port, "authorization { user: ann, password: \"open-sesame\" }");
                ReadyMadeCheck without = ReadyMadeCheck.at(port, "nats");
                ReadyMadeCheck wrong = ReadyMadeCheck.at(port, "nats", "user", "ann", "password", "guess");
                ReadyMadeCheck with = ReadyMadeCheck.at(port, "nats", "user", "ann", "password", "open-sesame")) {
            assertThat(without.fails()).contains("Authorization Violation", "see these options");
            assertThat(wrong.fails()).contains("Authorization Violation").doesNotContain("guess");
            with.passes();
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void aTokenIsSentOverTls() throws Exception {
        int port = Ports.free();
        Certificate certificate = Certificate.in(folder);
        String settings = "tls { cert_file: \"%s\", key_file: \"%s\" }\nauthorization { token: \"open-sesame\" }"
                .formatted(certificate.certificateFile(), certificate.keyFile());
        try (Installed server = start(port, settings);
                ReadyMadeCheck check = ReadyMadeCheck.at(
                        port, "nats", "token", "open-sesame", "truststore", certificate.certificateFile());
                ReadyMadeCheck careful = ReadyMadeCheck.at(port, "nats", "token", "open-sesame")) {
            check.passes();
            assertThat(careful.fails()).contains("TLS with 127.0.0.1:" + port, "issued by a trusted authority?");
            assertThat(server.isRunning()).isTrue();
        }
    }
}
