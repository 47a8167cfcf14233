package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ActiveMQServers;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmsIT {
    @TempDir
    private Path directory;

    private int port;
    private ActiveMQServer broker;

    @BeforeEach
    void start() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        restart();
    }

    private void restart() throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .setJournalDirectory(directory.toString())
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port)
                .addAddressConfiguration(new CoreAddressConfiguration()
                        .setName("health")
                        .addRoutingType(RoutingType.ANYCAST)
                        .addQueueConfig(QueueConfiguration.of("health").setRoutingType(RoutingType.ANYCAST)));
        broker = ActiveMQServers.newActiveMQServer(configuration);
        broker.start();
        assertThat(broker.waitForActivation(1, TimeUnit.MINUTES)).isTrue();
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    private ActiveMQConnectionFactory factory() throws IOException {
        return new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port + "?callTimeout=1000");
    }

    private long messages() {
        return broker.locateQueue("health").getMessageCount();
    }

    @Test
    void theCheckFollowsTheBrokerDownAndUpAgain() throws Exception {
        try (ActiveMQConnectionFactory factory = factory();
                ReadyMadeCheck check = ReadyMadeCheck.of(
                        "jms", "jndi-name", Names.bound(factory), "round-trip", "on", "timeout", "10s")) {
            assertThat(check.passes().get("broker")).isEqualTo("ActiveMQ");

            broker.stop();
            assertThat(check.fails()).contains("is it running");

            restart();
            check.passes();
        }
    }

    @Test
    void manyRunsLeaveNoConnectionQueueOrMessage() throws Exception {
        try (ActiveMQConnectionFactory factory = factory()) {
            String name = Names.bound(factory);
            String queue = Names.bound(new ActiveMQQueue("health"));
            int before = broker.getPostOffice().getAddresses().size();
            try (ReadyMadeCheck temporary =
                            ReadyMadeCheck.of("jms", "jndi-name", name, "round-trip", "on", "timeout", "10s");
                    ReadyMadeCheck named = ReadyMadeCheck.of(
                            "jms", "jndi-name", name, "round-trip", "on", "queue", queue, "timeout", "10s")) {
                for (int i = 0; i < 5; i++) {
                    temporary.passes();
                    named.passes();
                }
            }

            assertThat(messages()).isZero();
            await().untilAsserted(() -> assertThat(broker.getConnectionCount()).isZero());
            assertThat(broker.getPostOffice().getAddresses()).hasSize(before);
        }
    }

    @Test
    void theCheckTakesNoMessageOfOthers() throws Exception {
        try (ActiveMQConnectionFactory factory = factory();
                var context = factory.createContext()) {
            context.createProducer().send(new ActiveMQQueue("health"), "an order");
            try (ReadyMadeCheck check = ReadyMadeCheck.of(
                    "jms",
                    "jndi-name",
                    Names.bound(factory),
                    "round-trip",
                    "on",
                    "timeout",
                    "10s",
                    "queue",
                    Names.bound(new ActiveMQQueue("health")))) {
                check.passes();
            }

            assertThat(messages()).isEqualTo(1);
        }
    }

    @Test
    void aMessageThatTheBrokerKeepsFailsWithinTheLimit() throws Exception {
        try (ActiveMQConnectionFactory factory = factory();
                ReadyMadeCheck check = ReadyMadeCheck.of(
                        "jms",
                        "jndi-name",
                        Names.bound(factory),
                        "round-trip",
                        "on",
                        "timeout",
                        "2s",
                        "queue",
                        Names.bound(new ActiveMQQueue("health")))) {
            broker.locateQueue("health").pause();
            assertThat(check.fails()).contains("did not deliver it within 1800 ms");

            broker.locateQueue("health").resume();
            check.passes();
        }
    }
}
