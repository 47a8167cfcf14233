package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check {@code amqp} in the version 1.0. */
class ArtemisAmqpIT {
    private int port;
    private EmbeddedActiveMQ server;

    @BeforeEach
    void start() throws Exception {
        port = Ports.free();
        server = server();
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private EmbeddedActiveMQ server() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(true)
                .addAcceptorConfiguration("amqp", "tcp://127.0.0.1:" + port + "?protocols=AMQP");
        configuration.putSecurityRoles(
                "#",
                Set.of(new Role("users", true, true, true, true, true, true, true, true, true, true, false, false)));
        SecurityConfiguration users = new SecurityConfiguration();
        users.addUser("ann", "open-sesame");
        users.addRole("ann", "users");
        return new EmbeddedActiveMQ()
                .setConfiguration(configuration)
                .setSecurityManager(new ActiveMQJAASSecurityManager(InVMLoginModule.class.getName(), users));
    }

    private ReadyMadeCheck check(String password) {
        return ReadyMadeCheck.at(port, "amqp", "version", "1.0", "user", "ann", "password", password);
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws Exception {
        try (ReadyMadeCheck check = check("open-sesame")) {
            assertThat(check.passes().get("product")).isEqualTo("apache-activemq-artemis");

            server.stop();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server = server();
            server.start();
            check.passes();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() {
        try (ReadyMadeCheck check = check("guess")) {
            assertThat(check.fails()).contains("the password is wrong").doesNotContain("guess");
        }
    }

    @Test
    void noConnectionIsLeft() throws Exception {
        try (ReadyMadeCheck check = check("open-sesame")) {
            check.passes();
            check.passes();

            await().untilAsserted(() -> assertThat(
                            server.getActiveMQServer().getRemotingService().getConnections())
                    .isEmpty());
        }
    }

    @Test
    void theOtherAmqpSaysWhatTheServerSpeaks() {
        try (ReadyMadeCheck check = ReadyMadeCheck.at(port, "amqp")) {
            assertThat(check.fails()).contains("speaks AMQP 1.0", "set the option version");
        }
    }
}
