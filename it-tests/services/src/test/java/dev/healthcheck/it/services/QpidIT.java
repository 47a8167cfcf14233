package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.server.SystemLauncher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check {@code amqp} in the version 0-9-1. */
class QpidIT {
    @TempDir
    private Path folder;

    private int port;
    private SystemLauncher server;

    @BeforeEach
    void prepare() throws Exception {
        port = Ports.free();
        start();
    }

    @AfterEach
    void stop() {
        server.shutdown();
    }

    private void start() throws Exception {
        URL settings = Files.writeString(folder.resolve("broker.json"), """
                        {
                          "name": "it",
                          "modelVersion": "9.0",
                          "authenticationproviders": [{
                            "name": "users", "type": "Plain", "secureOnlyMechanisms": "[]",
                            "users": [{"name": "ann", "type": "managed", "password": "open-sesame"}]
                          }],
                          "ports": [{
                            "name": "amqp", "type": "AMQP", "port": "%d", "bindingAddress": "127.0.0.1",
                            "authenticationProvider": "users",
                            "virtualhostaliases": [{"name": "names", "type": "nameAlias"}]
                          }],
                          "virtualhostnodes": [{
                            "name": "orders", "type": "Memory", "defaultVirtualHostNode": "true",
                            "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"
                          }]
                        }
                        """.formatted(port))
                .toUri()
                .toURL();
        server = new SystemLauncher();
        server.startup(Map.of(
                "type",
                "Memory",
                "initialConfigurationLocation",
                settings.toExternalForm(),
                "startupLoggedToSystemOut",
                false,
                "qpid.work_dir",
                folder.toString()));
    }

    private ReadyMadeCheck check(Object... more) {
        return ReadyMadeCheck.at(port, "amqp", more);
    }

    private ReadyMadeCheck asAnn(String password, String vhost) {
        return check("user", "ann", "password", password, "vhost", vhost);
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws Exception {
        try (ReadyMadeCheck check = asAnn("open-sesame", "orders")) {
            assertThat(check.passes().get("product").toString()).containsIgnoringCase("qpid");

            server.shutdown();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            start();
            check.passes();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        try (ReadyMadeCheck check = asAnn("guess", "orders")) {
            assertThat(check.fails())
                    .contains("are the user and the password right?")
                    .doesNotContain("guess");
        }
    }

    @Test
    void aMissingVirtualHostFails() {
        try (ReadyMadeCheck check = asAnn("open-sesame", "invoices")) {
            assertThat(check.fails()).contains("does the virtual host exist");
        }
    }

    @Test
    void theGreetingNeedsNoPassword() {
        try (ReadyMadeCheck check = check()) {
            check.passes();
        }
    }

    @Test
    void theOtherAmqpSaysWhatTheServerSpeaks() {
        try (ReadyMadeCheck check = check("version", "1.0")) {
            assertThat(check.fails()).contains("speaks AMQP", "set the option version");
        }
    }
}
