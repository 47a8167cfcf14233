package dev.healthcheck.internal.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineSocketTest {
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @Test
    void aSocketAtBothEndsIsConnectedToItself() throws IOException {
        try (DeadlineSocket socket = new DeadlineSocket(Deadline.within(Duration.ofSeconds(5)))) {
            socket.bind(new InetSocketAddress(HERE, 0));
            socket.connect(new InetSocketAddress(HERE, socket.getLocalPort()));

            assertThat(socket.isConnectedToItself()).isTrue();
        }
    }

    @Test
    void aSocketOfAServerIsNotConnectedToItself() throws IOException {
        try (ScriptedServer server = ScriptedServer.silent();
                DeadlineSocket socket = new DeadlineSocket(Deadline.within(Duration.ofSeconds(5)))) {
            socket.connect(new InetSocketAddress(server.host(), server.port()));

            assertThat(socket.isConnectedToItself()).isFalse();
        }
    }
}
