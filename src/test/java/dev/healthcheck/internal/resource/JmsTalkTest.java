package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Fake;
import dev.healthcheck.testing.ReadyMade;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.ConnectionMetaData;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JmsTalkTest {
    private final List<String> calls = new ArrayList<>();
    private final Fake consumer = fake().answering("receive", fake().as(Message.class));
    private final Fake session = fake().answering("createMessage", fake().as(Message.class))
            .answering("createProducer", fake().as(MessageProducer.class))
            .answering("createConsumer", consumer.as(MessageConsumer.class))
            .answering("createTemporaryQueue", fake().as(TemporaryQueue.class));
    private final Fake connection = fake().answering(
                    "getMetaData",
                    Fake.withoutRecord().answering("getJMSProviderName", "it").as(ConnectionMetaData.class))
            .answering("createSession", session.as(Session.class));
    private final Fake factory = fake().answering("createConnection", connection.as(Connection.class));

    private Fake fake() {
        return Fake.recordingTo(calls);
    }

    private ConnectionFactory connectionFactory() {
        return factory.as(ConnectionFactory.class);
    }

    @Test
    void aConnectionPassesAndIsClosed() {
        assertThat(Running.run("jms", connectionFactory()).state()).isEqualTo(CheckState.PASSED);

        assertThat(calls).containsExactly("createConnection()", "start()", "close()");
    }

    @Test
    void aRoundTripReceivesItsOwnMessageAndLeavesNothing() {
        assertThat(Running.run("jms", connectionFactory(), "round-trip", "on").state())
                .isEqualTo(CheckState.PASSED);

        assertThat(calls.toString())
                .containsPattern("createConsumer\\(a fake, JMSCorrelationID = '[-0-9a-f]{36}'\\)")
                .contains("send(a fake, 1, 4, 60000)")
                .endsWith("close(), close(), delete(), close(), close()]");
    }

    @Test
    void theQueueOfTheOptionIsUsed() {
        try (FakeNames names = FakeNames.inUse()) {
            names.bind("jms/health", fake().as(Queue.class));

            Running.run("jms", connectionFactory(), "round-trip", "on", "queue", "jms/health");
        }

        assertThat(calls).noneMatch(call -> call.startsWith("createTemporaryQueue"));
    }

    @Test
    void aMessageThatDoesNotComeBackFails() {
        consumer.answering("receive", null);

        assertThat(ReadyMade.message(Running.run("jms", connectionFactory(), "round-trip", "on")))
                .contains("did not deliver it within 1800 ms");
        assertThat(calls).endsWith("delete()", "close()", "close()");
    }

    @Test
    void theUserOfTheOptionsIsSent() {
        Running.run("jms", connectionFactory(), "user", "check", "password", "sesame");

        assertThat(calls).startsWith("createConnection(check, sesame)");
    }

    @Test
    void aBrokerThatIsDownFails() {
        factory.throwing("createConnection", new JMSException("AMQ219007: Cannot connect to server(s)"));

        assertThat(ReadyMade.message(Running.run("jms", connectionFactory()))).contains("is it running", "AMQ219007");
    }

    @Test
    void aRefusedUserIsTold() {
        factory.throwing("createConnection", new JMSSecurityException("AMQ229031"));

        assertThat(ReadyMade.message(Running.run("jms", connectionFactory()))).contains("refuses the user");
    }

    @Test
    void aQueueWithoutARoundTripIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("jms", "queue", "jms/x")).contains("allowed: with round-trip=on");
    }
}
