package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** A cluster of one broker, with a listener for each and one for users. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KafkaIT {
    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required"
            + " username=\"broker\" password=\"x\" user_ann=\"open-sesame\";";

    @TempDir
    private static Path folder;

    private static int open;
    private static int closed;
    private static int controller;
    private static KafkaRaftServer server;

    @BeforeAll
    static void start() throws Exception {
        open = Ports.free();
        closed = Ports.free();
        controller = Ports.free();
        Formatter formatter = new Formatter();
        formatter
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(folder.toString())
                .addDirectory(folder.toString())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
        formatter.run();
        server = server();
        server.startup();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + open))) {
            admin.createTopics(List.of(new NewTopic("orders", 3, (short) 1)))
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static KafkaRaftServer server() {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners",
                        "OPEN://127.0.0.1:%d,CLOSED://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                                .formatted(open, closed, controller),
                "listener.security.protocol.map", "OPEN:PLAINTEXT,CLOSED:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "OPEN",
                "log.dirs", folder.toString()));
        settings.putAll(Map.of(
                "sasl.enabled.mechanisms", "PLAIN",
                "listener.name.closed.plain.sasl.jaas.config", LOGIN,
                "auto.create.topics.enable", "true",
                "offsets.topic.replication.factor", "1",
                "connection.failed.authentication.delay.ms", "0",
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "200"));
        return new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    }

    private static ReadyMadeCheck check(int port, Object... more) {
        return ReadyMadeCheck.at(port, "kafka", more);
    }

    @Test
    @Order(1)
    void aTopicPasses() {
        try (ReadyMadeCheck check = check(open, "topic", "orders", "min-brokers", 1)) {
            Map<?, ?> output = check.passes();

            assertThat(output.get("brokers")).isEqualTo(1);
            assertThat(output.get("partitions")).isEqualTo(3);
            assertThat(output.get("underReplicated")).isEqualTo(0);
        }
    }

    @Test
    @Order(1)
    void aMissingTopicFailsAndIsNotCreated() throws Exception {
        try (ReadyMadeCheck check = check(open, "topic", "invoices");
                Admin admin = Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + open))) {
            assertThat(check.fails()).contains("topic invoices: UNKNOWN_TOPIC_OR_PARTITION", "is the name right");
            assertThat(admin.listTopics().names().get()).contains("orders").doesNotContain("invoices");
        }
    }

    @Test
    @Order(1)
    void tooFewBrokersFail() {
        try (ReadyMadeCheck check = check(open, "min-brokers", 2)) {
            assertThat(check.fails()).contains("1 brokers", "which brokers are down?");
        }
    }

    @Test
    @Order(1)
    void aPasswordIsNeededAndSent() {
        try (ReadyMadeCheck greeting = check(closed);
                ReadyMadeCheck without = check(closed, "topic", "orders");
                ReadyMadeCheck wrong = check(closed, "topic", "orders", "user", "ann", "password", "guess");
                ReadyMadeCheck with = check(closed, "topic", "orders", "user", "ann", "password", "open-sesame")) {
            greeting.passes();
            assertThat(without.fails()).contains("does the listener demand a login?");
            assertThat(wrong.fails())
                    .contains("SASL_AUTHENTICATION_FAILED", "the password is wrong")
                    .doesNotContain("guess");
            with.passes();
        }
    }

    @Test
    @Order(1)
    void aListenerWithoutUsersTakesNoPassword() {
        try (ReadyMadeCheck check = check(open, "user", "ann", "password", "open-sesame")) {
            assertThat(check.fails()).contains("does the listener of this port demand a login?");
        }
    }

    @Test
    @Order(2)
    void theCheckFollowsTheServerDownAndUpAgain() {
        try (ReadyMadeCheck check = check(open, "topic", "orders")) {
            check.passes();

            stop();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", open);

            server = server();
            server.startup();
            check.passes();
        }
    }
}
