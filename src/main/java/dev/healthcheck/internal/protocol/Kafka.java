package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import dev.healthcheck.internal.network.Conversation;
import dev.healthcheck.internal.network.Credentials;
import dev.healthcheck.internal.network.ServerType;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a Kafka broker for the versions of its requests, and perhaps for its cluster and a topic.
 *
 * @param topic the topic that must have a leader for each partition; empty for none
 * @param minBrokers the lowest number of brokers that the cluster must have; zero for any
 * @see <a href="https://kafka.apache.org/protocol.html">the protocol</a>
 */
record Kafka(Credentials credentials, String topic, int minBrokers) implements Conversation {
    private static final CheckOption<String> TOPIC =
            CheckOption.text("topic", "", "the topic that must exist, with a leader for each partition");
    private static final CheckOption<Integer> MIN_BROKERS = CheckOption.number(
            "min-brokers", "", 1, 100_000, "the lowest number of brokers that the cluster must have");
    private static final String UNDER_REPLICATED = "underReplicated";

    static CheckType type() {
        return new ServerType(
                "kafka",
                "a Kafka broker answers, and perhaps its cluster has enough brokers and a topic",
                9092,
                Stream.concat(Credentials.OPTIONS.stream(), Stream.of(TOPIC, MIN_BROKERS))
                        .toList(),
                Kafka::of);
    }

    private static Kafka of(CheckOptions options) {
        return new Kafka(
                Credentials.ofBoth(options),
                options.find(TOPIC).orElse(""),
                options.find(MIN_BROKERS).orElse(0));
    }

    @Override
    public Map<String, Object> hold(Connection connection) throws IOException {
        KafkaExchange exchange = new KafkaExchange(connection);
        exchange.requireVersions(topic.isEmpty() && minBrokers == 0);
        if (credentials.isSet()) {
            new KafkaLogin(connection, exchange).logIn(credentials);
        }
        Map<String, Object> details = new LinkedHashMap<>();
        if (!topic.isEmpty() || minBrokers > 0) {
            KafkaCluster cluster = KafkaCluster.ask(exchange, topic);
            requireBrokers(connection, cluster);
            details.put("brokers", cluster.brokers());
            if (!topic.isEmpty()) {
                requireTopic(connection, cluster);
                details.put("partitions", cluster.partitions());
                details.put(UNDER_REPLICATED, cluster.underReplicated());
            }
        }
        return details;
    }

    private void requireBrokers(Connection connection, KafkaCluster cluster) throws IOException {
        if (cluster.brokers() < minBrokers) {
            throw connection.refused(
                    "%d brokers".formatted(cluster.brokers()),
                    "the option min-brokers demands %d; which brokers are down?".formatted(minBrokers));
        }
    }

    private void requireTopic(Connection connection, KafkaCluster cluster) throws IOException {
        String answer = "topic %s: %s".formatted(topic, KafkaExchange.error(cluster.topicError()));
        switch (cluster.topicError()) {
            case 0 -> requireLeaders(connection, cluster);
            case KafkaExchange.UNKNOWN_TOPIC ->
                throw connection.refused(answer, "is the name right, has somebody deleted it, may the user see it?");
            case KafkaExchange.LEADER_NOT_AVAILABLE -> throw connection.refused(answer, "which brokers are down?");
            case KafkaExchange.TOPIC_AUTHORIZATION_FAILED ->
                throw connection.refused(answer, "allow the user to describe the topic, in the ACL of the cluster");
            default -> throw connection.refused(answer, "see the log of the broker");
        }
    }

    private void requireLeaders(Connection connection, KafkaCluster cluster) throws IOException {
        if (cluster.leaderless() > 0) {
            throw connection.refused(
                    "topic %s: %d of %d partitions have no leader"
                            .formatted(topic, cluster.leaderless(), cluster.partitions()),
                    "which brokers are down?");
        }
    }

    @Override
    public Optional<String> concern(Map<String, Object> details) {
        Object count = details.getOrDefault(UNDER_REPLICATED, 0);
        return count.equals(0)
                ? Optional.empty()
                : Optional.of("%s of %s partitions of the topic %s miss a replica: which brokers are down or slow?"
                        .formatted(count, details.get("partitions"), topic));
    }
}
