package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Properties;
import org.apache.zookeeper.server.embedded.ExitHandler;
import org.apache.zookeeper.server.embedded.ZooKeeperServerEmbedded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZooKeeperIT {
    @TempDir
    private Path folder;

    private int port;
    private ZooKeeperServerEmbedded server;

    @BeforeEach
    void start() throws Exception {
        port = Ports.free();
        server = server();
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private ZooKeeperServerEmbedded server() throws Exception {
        Properties settings = new Properties();
        settings.setProperty("clientPort", Integer.toString(port));
        settings.setProperty("clientPortAddress", "127.0.0.1");
        settings.setProperty("admin.enableServer", "false");
        return ZooKeeperServerEmbedded.builder()
                .baseDir(folder)
                .configuration(settings)
                .exitHandler(ExitHandler.LOG_ONLY)
                .build();
    }

    private ReadyMadeCheck check(Object... more) {
        return ReadyMadeCheck.at(port, "zookeeper", more);
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws Exception {
        try (ReadyMadeCheck check = check("mode", "standalone")) {
            assertThat(check.passes().get("mode")).isEqualTo("standalone");
            assertThat(check.passes().get("version")).isEqualTo("3.9.3");

            server.close();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server = server();
            server.start();
            check.passes();
        }
    }

    @Test
    void aSessionIsOpenedAndClosed() {
        try (ReadyMadeCheck check = check("session", "on")) {
            assertThat(check.passes().get("session")).isEqualTo("opened and closed");
            assertThat(check.passes().get("connections"))
                    .as("only that of this run")
                    .isEqualTo(1L);
        }
    }

    @Test
    void anotherModeFails() {
        try (ReadyMadeCheck check = check("mode", "leader")) {
            assertThat(check.fails()).contains("standalone", "demands leader");
        }
    }
}
