package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("installed")
class MemcachedIT {
    @TempDir
    private Path folder;

    private Installed start(int port, String... more) throws IOException {
        return Installed.start(
                port,
                folder,
                Map.of(),
                Stream.concat(
                                Stream.of(
                                        Installed.program("memcached"),
                                        "-l",
                                        "127.0.0.1",
                                        "-p",
                                        "" + port,
                                        "-u",
                                        "root"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws IOException {
        int port = Ports.free();
        Installed server = start(port);
        try (ReadyMadeCheck check = ReadyMadeCheck.at(port, "memcached", "max-connections", 100)) {
            assertThat(check.passes().get("version").toString()).startsWith("1.");

            server.close();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server = start(port);
            check.passes();
        } finally {
            server.close();
        }
    }

    @Test
    void aPasswordIsNeededAndSent() throws IOException {
        int port = Ports.free();
        Path users = Files.writeString(folder.resolve("users"), "ann:open-sesame\n");
        try (Installed server = start(port, "-Y", users.toString());
                ReadyMadeCheck without = ReadyMadeCheck.at(port, "memcached");
                ReadyMadeCheck wrong = ReadyMadeCheck.at(port, "memcached", "user", "ann", "password", "guess");
                ReadyMadeCheck with = ReadyMadeCheck.at(
                        port, "memcached", "user", "ann", "password", "open-sesame", "max-connections", 100)) {
            assertThat(without.fails()).contains("set the options user and password");
            assertThat(wrong.fails()).contains("the password is wrong").doesNotContain("guess");
            with.passes();
            assertThat(server.isRunning()).isTrue();
        }
    }

    @Test
    void aServerWithoutPasswordsStoresNone() throws IOException {
        int port = Ports.free();
        try (Installed server = start(port);
                ReadyMadeCheck check = ReadyMadeCheck.at(port, "memcached", "user", "ann", "password", "open-sesame");
                ReadyMadeCheck get = ReadyMadeCheck.at(port, "tcp", "send", "get healthcheck", "expect", "END")) {
            check.passes();
            get.passes();
            assertThat(server.isRunning()).isTrue();
        }
    }
}
