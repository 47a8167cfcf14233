package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The check {@code amqp} in both versions. */
@Tag("installed")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RabbitIT {
    @TempDir
    private static Path folder;

    private static int port;
    private static final Map<String, String> VARIABLES = new TreeMap<>();
    private static Installed server;

    @BeforeAll
    static void start() throws IOException {
        Installed.program("rabbitmq-server");
        port = Ports.free();
        int epmd = Ports.free();
        VARIABLES.putAll(Map.of(
                "HOME", folder.toString(),
                "ERL_EPMD_PORT", Integer.toString(epmd),
                "ERL_EPMD_ADDRESS", "127.0.0.1",
                "RABBITMQ_NODENAME", "it" + port + "@localhost",
                "RABBITMQ_NODE_IP_ADDRESS", "127.0.0.1",
                "RABBITMQ_NODE_PORT", Integer.toString(port),
                "RABBITMQ_DIST_PORT", Integer.toString(Ports.free())));
        VARIABLES.putAll(Map.of(
                "RABBITMQ_MNESIA_BASE", folder.resolve("data").toString(),
                "RABBITMQ_LOG_BASE", folder.resolve("log").toString(),
                "RABBITMQ_CONF_ENV_FILE", folder.resolve("none").toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE",
                        Files.writeString(folder.resolve("plugins"), "[rabbitmq_amqp1_0].\n")
                                .toString()));
        server = startAgain();
    }

    private static Installed startAgain() throws IOException {
        // The script in the path would change the user, who cannot use the folder.
        return Installed.start(port, folder, VARIABLES, "/usr/lib/rabbitmq/bin/rabbitmq-server");
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
            ProcessBuilder epmd = new ProcessBuilder(Installed.program("epmd"), "-kill");
            epmd.environment().putAll(VARIABLES);
            epmd.start().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static ReadyMadeCheck check(String version, String password, String vhost) {
        // The broker tells clients of 1.0 late that a password is wrong.
        return ReadyMadeCheck.at(
                port,
                "amqp",
                "version",
                version,
                "user",
                "guest",
                "password",
                password,
                "vhost",
                vhost,
                "timeout",
                "8s");
    }

    @Test
    @Order(1)
    void bothVersionsPass() {
        try (ReadyMadeCheck old = check("0-9-1", "guest", "/");
                ReadyMadeCheck modern = check("1.0", "guest", "vhost:/");
                ReadyMadeCheck greeting = ReadyMadeCheck.at(port, "amqp")) {
            assertThat(old.passes().get("product")).isEqualTo("RabbitMQ");
            assertThat(modern.passes().get("product")).isEqualTo("RabbitMQ");
            greeting.passes();
        }
    }

    @Test
    @Order(1)
    void aWrongPasswordIsToldWithoutIt() {
        try (ReadyMadeCheck old = check("0-9-1", "open-sesame", "/");
                ReadyMadeCheck modern = check("1.0", "open-sesame", "vhost:/")) {
            assertThat(old.fails())
                    .contains("403 ACCESS_REFUSED", "are the user and the password right?")
                    .doesNotContain("open-sesame");
            assertThat(modern.fails()).contains("password").doesNotContain("open-sesame");
        }
    }

    @Test
    @Order(1)
    void aMissingVirtualHostFails() {
        // For 1.0 this version of the broker looks at the virtual host later, when a session begins.
        try (ReadyMadeCheck check = check("0-9-1", "guest", "orders")) {
            assertThat(check.fails()).contains("530", "does the virtual host exist");
        }
    }

    @Test
    @Order(2)
    void theCheckFollowsTheServerDownAndUpAgain() throws IOException {
        try (ReadyMadeCheck check = check("0-9-1", "guest", "/")) {
            check.passes();

            server.close();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server = startAgain();
            check.passes();
        }
    }
}
