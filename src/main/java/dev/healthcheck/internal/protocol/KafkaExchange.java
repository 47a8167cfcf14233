package dev.healthcheck.internal.protocol;

import dev.healthcheck.internal.network.Connection;
import java.io.IOException;

/** Sends requests to a broker and reads its responses. */
final class KafkaExchange {
    static final int UNKNOWN_TOPIC = 3;
    static final int LEADER_NOT_AVAILABLE = 5;
    static final int TOPIC_AUTHORIZATION_FAILED = 29;
    static final int UNSUPPORTED_MECHANISM = 33;
    static final int LOGIN_FAILED = 58;

    static final int METADATA = 3;
    static final int SASL_HANDSHAKE = 17;
    static final int SASL_AUTHENTICATE = 36;
    private static final int API_VERSIONS = 18;

    /** The first version of the request for metadata that does not create the topic: Kafka 0.11. */
    static final int METADATA_VERSION = 4;

    /** The metadata of a topic with 10,000 partitions is shorter. */
    private static final int LONGEST = 1 << 20;

    private final Connection connection;
    private int requests;

    KafkaExchange(Connection connection) {
        this.connection = connection;
    }

    /** {@return the body of the response} */
    MessageReader ask(int request, int version, MessageWriter body) throws IOException {
        requests++;
        connection.send(new MessageWriter()
                .big(request, 2)
                .big(version, 2)
                .big(requests, 4)
                .text16("healthcheck")
                .bytes(body.done())
                .framed());
        MessageReader response = MessageReader.frame(
                connection,
                LONGEST,
                request == API_VERSIONS
                        ? "does the listener speak TLS? then set the option tls"
                        : "does the listener demand a login? then set user and password");
        if (response.i32() != requests) {
            throw response.unexpected();
        }
        return response;
    }

    /**
     * Asks for the versions of requests. Each broker answers the version 0 of this request.
     *
     * @param withoutMetadata whether the check does not ask for metadata
     */
    void requireVersions(boolean withoutMetadata) throws IOException {
        MessageReader response = ask(API_VERSIONS, 0, new MessageWriter());
        int error = response.i16();
        if (error != 0) {
            throw connection.refused(error(error), "see the log of the broker");
        }
        boolean isKnown = withoutMetadata;
        int count = response.count();
        for (int i = 0; i < count; i++) {
            boolean isMetadata = response.i16() == METADATA;
            int lowest = response.i16();
            int highest = response.i16();
            isKnown |= isMetadata && lowest <= METADATA_VERSION && highest >= METADATA_VERSION;
        }
        if (!isKnown) {
            throw connection.refused(
                    "ApiVersions", "topic and min-brokers need the version 4 of the request Metadata; is it Kafka?");
        }
    }

    /** {@return the name of an error} */
    static String error(int code) {
        return switch (code) {
            case 0 -> "NONE";
            case UNKNOWN_TOPIC -> "UNKNOWN_TOPIC_OR_PARTITION";
            case LEADER_NOT_AVAILABLE -> "LEADER_NOT_AVAILABLE";
            case 17 -> "INVALID_TOPIC_EXCEPTION";
            case TOPIC_AUTHORIZATION_FAILED -> "TOPIC_AUTHORIZATION_FAILED";
            case 31 -> "CLUSTER_AUTHORIZATION_FAILED";
            case UNSUPPORTED_MECHANISM -> "UNSUPPORTED_SASL_MECHANISM";
            case 34 -> "ILLEGAL_SASL_STATE";
            case LOGIN_FAILED -> "SASL_AUTHENTICATION_FAILED";
            default -> "error " + code;
        };
    }
}
