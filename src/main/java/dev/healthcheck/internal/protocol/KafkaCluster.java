package dev.healthcheck.internal.protocol;

import java.io.IOException;

/**
 * The state of a cluster and perhaps of a topic in it, as one of its brokers knows it.
 *
 * @param topicError the code of the error of the topic; zero for none
 * @param leaderless the number of partitions that nobody can read or write
 * @param underReplicated the number of partitions with fewer replicas in sync than they have
 */
record KafkaCluster(int brokers, int topicError, int partitions, int leaderless, int underReplicated) {

    /**
     * {@return the state of the cluster}
     *
     * @param topic the name of a topic; empty for none
     */
    static KafkaCluster ask(KafkaExchange exchange, String topic) throws IOException {
        MessageWriter request = new MessageWriter().big(topic.isEmpty() ? 0 : 1, 4);
        if (!topic.isEmpty()) {
            request.text16(topic);
        }
        request.octets(0); // Do not create the topic.
        return read(exchange.ask(KafkaExchange.METADATA, KafkaExchange.METADATA_VERSION, request));
    }

    private static KafkaCluster read(MessageReader response) throws IOException {
        response.i32(); // how long the broker has delayed the response
        int brokers = response.count();
        for (int i = 0; i < brokers; i++) {
            response.i32();
            response.text16();
            response.i32();
            response.text16();
        }
        response.text16();
        response.i32();
        return response.count() == 0 ? new KafkaCluster(brokers, 0, 0, 0, 0) : topic(response, brokers);
    }

    private static KafkaCluster topic(MessageReader response, int brokers) throws IOException {
        int error = response.i16();
        response.text16();
        response.octet();
        int partitions = response.count();
        int leaderless = 0;
        int underReplicated = 0;
        for (int i = 0; i < partitions; i++) {
            response.i16();
            response.i32();
            leaderless += response.i32() < 0 ? 1 : 0;
            int replicas = nodes(response);
            underReplicated += nodes(response) < replicas ? 1 : 0;
        }
        return new KafkaCluster(brokers, error, partitions, leaderless, underReplicated);
    }

    private static int nodes(MessageReader response) throws IOException {
        int count = response.count();
        response.bytes(Math.multiplyExact(count, Integer.BYTES));
        return count;
    }
}
