package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

class RedisIT {
    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws IOException {
        int port = freePort();
        RedisServer server = RedisServer.newRedisServer().port(port).build();
        server.start();
        try (ReadyMadeCheck check =
                ReadyMadeCheck.of("redis", "host", "127.0.0.1", "port", port, "role", "master", "degraded", "off")) {
            assertThat(check.passes().get("role")).isEqualTo("master");

            server.stop();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server.start();
            check.passes();
        } finally {
            server.stop();
        }
    }

    @Test
    void aPasswordIsNeededAndSent() throws IOException {
        int port = freePort();
        RedisServer server = RedisServer.newRedisServer()
                .port(port)
                .setting("requirepass open-sesame")
                .build();
        server.start();
        try (ReadyMadeCheck without = ReadyMadeCheck.of("redis", "host", "127.0.0.1", "port", port);
                ReadyMadeCheck wrong =
                        ReadyMadeCheck.of("redis", "host", "127.0.0.1", "port", port, "password", "guess");
                ReadyMadeCheck with =
                        ReadyMadeCheck.of("redis", "host", "127.0.0.1", "port", port, "password", "open-sesame")) {
            assertThat(without.fails()).contains("NOAUTH", "set the option password");
            assertThat(wrong.fails()).contains("WRONGPASS").doesNotContain("guess");
            with.passes();
        } finally {
            server.stop();
        }
    }
}
