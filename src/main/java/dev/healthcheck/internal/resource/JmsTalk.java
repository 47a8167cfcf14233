package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.Deadline;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import jakarta.jms.TemporaryQueue;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Connects to a message broker, perhaps sends a message to a queue, and receives it. */
record JmsTalk(Resource resource, Credentials credentials, Judge judge, Deadline deadline) {
    /** A message that is not received disappears, but not because the clocks of two machines differ a little. */
    private static final long TIME_TO_LIVE_MILLIS = 60_000;

    CheckResult run(boolean hasRoundTrip, @Nullable Resource queue) throws IOException {
        ConnectionFactory factory = resource.find(ConnectionFactory.class);
        long start = System.nanoTime();
        try (Connection connection = connection(factory)) {
            connection.start();
            String broker = connection.getMetaData().getJMSProviderName();
            if (hasRoundTrip) {
                roundTrip(connection, queue);
            }
            return Measured.since(start)
                    .detail("resource", resource.name())
                    .detail("broker", broker)
                    .judgedBy(judge);
        } catch (JMSSecurityException e) {
            throw new IOException(
                    "the broker of %s refuses the user: are the user and the password right? '%s'"
                            .formatted(resource, Quote.of(e)),
                    e);
        } catch (JMSException | RuntimeException e) {
            throw new IOException(
                    "the broker of %s fails: is it running, and is its address right? '%s'"
                            .formatted(resource, Quote.of(e)),
                    e);
        }
    }

    private Connection connection(ConnectionFactory factory) throws IOException, JMSException {
        return credentials.user().isEmpty()
                ? factory.createConnection()
                : factory.createConnection(credentials.user(), credentials.password());
    }

    private void roundTrip(Connection connection, @Nullable Resource queue) throws IOException, JMSException {
        try (Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            if (queue != null) {
                roundTrip(session, queue.find(Queue.class));
                return;
            }
            TemporaryQueue temporary = session.createTemporaryQueue();
            try {
                roundTrip(session, temporary);
            } finally {
                temporary.delete();
            }
        }
    }

    private void roundTrip(Session session, Queue queue) throws IOException, JMSException {
        String id = UUID.randomUUID().toString();
        try (MessageConsumer consumer = session.createConsumer(queue, "JMSCorrelationID = '" + id + "'");
                MessageProducer producer = session.createProducer(queue)) {
            Message message = session.createMessage();
            message.setJMSCorrelationID(id);
            producer.send(message, DeliveryMode.NON_PERSISTENT, Message.DEFAULT_PRIORITY, TIME_TO_LIVE_MILLIS);
            if (consumer.receive(deadline.millisLeft()) == null) {
                throw new IOException(
                        "the broker of %s took a message, and did not deliver it within %d ms: is it overloaded, or do"
                                        .formatted(resource, deadline.time().toMillis())
                                + " others read this queue?");
            }
        }
    }
}
