package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Dialog;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KafkaTest {
    private static final String ASK_VERSIONS = "C# 00000015 0012 0000 00000001 000b 'healthcheck'";
    private static final String VERSIONS =
            "S# 0000001c 00000001 0000 00000003 0000 0000000b 0003 0000000c 0012 00000004";
    private static final String ASK_NO_TOPIC = "C# 0000001a 0003 0004 00000002 000b 'healthcheck' 00000000 00";
    private static final String ASK_ORDERS =
            "C# 00000022 0003 0004 00000002 000b 'healthcheck' 00000001 0006 'orders' 00";

    private static CheckResult run(Dialog server, Object... options) {
        return ReadyMade.runAt(server.port(), "kafka", options);
    }

    private static String response(String body) {
        return "S# %08x %s".formatted(Dialog.hex(body).length, body);
    }

    private static String cluster(String topics) {
        return response("00000002 00000000 00000002 00000001 0002 'k1' 00002384 ffff"
                + "00000002 0002 'k2' 00002384 ffff 0004 'abcd' 00000001" + topics);
    }

    private static String orders(String error, String partitions) {
        return cluster("00000001" + error + "0006 'orders' 00" + partitions);
    }

    @Test
    void aBrokerThatAnswersPasses() throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, VERSIONS)) {
            assertThat(ReadyMade.message(run(server))).isEmpty();
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2, PASSED", "3, FAILED"})
    void fewerBrokersThanTheLowestNumberFail(int wanted, CheckState state) throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, VERSIONS, ASK_NO_TOPIC, cluster("00000000"))) {
            CheckResult result = run(server, "min-brokers", wanted);

            assertThat(result.state()).isEqualTo(state);
            assertThat(server.mismatch()).isEmpty();
            assertThat(
                            state == CheckState.PASSED
                                    ? ReadyMade.output(result, "brokers").toString()
                                    : ReadyMade.message(result))
                    .contains("2");
        }
    }

    @Test
    void aTopicWithALeaderForEachPartitionPassesAndIsNotCreated() throws IOException {
        try (Dialog server = Dialog.of(
                ASK_VERSIONS,
                VERSIONS,
                ASK_ORDERS,
                orders(
                        "0000",
                        "00000002"
                                + "0000 00000000 00000001 00000002 00000001 00000002 00000002 00000001 00000002"
                                + "0000 00000001 00000002 00000001 00000002 00000001 00000002"))) {
            CheckResult result = run(server, "topic", "orders");

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(ReadyMade.output(result, "partitions")).isEqualTo(2);
            assertThat(ReadyMade.output(result, "underReplicated")).isEqualTo(0);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aMissingReplicaIsDegraded() throws IOException {
        try (Dialog server = Dialog.of(
                ASK_VERSIONS,
                VERSIONS,
                ASK_ORDERS,
                orders("0000", "00000001 0000 00000000 00000001 00000002 00000001 00000002 00000001 00000001"))) {
            CheckResult result = run(server, "topic", "orders");

            assertThat(result.state()).isEqualTo(CheckState.DEGRADED);
            assertThat(ReadyMade.message(result)).contains("1 of 1 partitions of the topic orders miss a replica");
        }
    }

    @Test
    void aPartitionWithoutALeaderFails() throws IOException {
        try (Dialog server = Dialog.of(
                ASK_VERSIONS,
                VERSIONS,
                ASK_ORDERS,
                orders("0000", "00000001 0005 00000000 ffffffff 00000001 00000001 00000000"))) {
            assertThat(ReadyMade.message(run(server, "topic", "orders")))
                    .contains("topic orders: 1 of 1 partitions have no leader", "which brokers are down?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0003, UNKNOWN_TOPIC_OR_PARTITION, is the name right",
        "0005, LEADER_NOT_AVAILABLE, which brokers are down?",
        "001d, TOPIC_AUTHORIZATION_FAILED, in the ACL",
        "0011, INVALID_TOPIC_EXCEPTION, see the log",
        "0057, error 87, see the log",
    })
    void anErrorOfTheTopicSaysWhatToDo(String code, String name, String advice) throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, VERSIONS, ASK_ORDERS, orders(code, "00000000"))) {
            assertThat(ReadyMade.message(run(server, "topic", "orders"))).contains("topic orders: " + name, advice);
        }
    }

    @Test
    void anErrorOfTheBrokerFails() throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, response("00000001 001f 00000000"))) {
            assertThat(ReadyMade.message(run(server))).contains("CLUSTER_AUTHORIZATION_FAILED", "see the log");
        }
    }

    @Test
    void aBrokerThatIsTooOldForATopicFails() throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, response("00000001 0000 00000001 0003 0000 0002"))) {
            assertThat(ReadyMade.message(run(server, "topic", "orders"))).contains("version 4 of the request Metadata");
        }
    }

    @Test
    void aBrokerThatIsTooOldForATopicPassesWithoutOne() throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, response("00000001 0000 00000001 0003 0000 0002"))) {
            assertThat(run(server).state()).isEqualTo(CheckState.PASSED);
        }
    }

    @Test
    void thePasswordIsSentWithPlain() throws IOException {
        try (Dialog server = Dialog.of(
                ASK_VERSIONS,
                VERSIONS,
                "C# 0000001c 0011 0001 00000002 000b 'healthcheck' 0005 'PLAIN'",
                response("00000002 0000 00000001 0005 'PLAIN'"),
                "C# 00000024 0024 0000 00000003 000b 'healthcheck' 0000000b 00 'ann' 00 's3same'",
                response("00000003 0000 ffff 00000000"))) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "s3same")))
                    .isEmpty();
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() throws IOException {
        try (Dialog server = Dialog.of(
                ASK_VERSIONS,
                VERSIONS,
                "C# 0000001c 0011 0001 00000002 000b 'healthcheck' 0005 'PLAIN'",
                response("00000002 0000 00000001 0005 'PLAIN'"),
                "C# 00000024 0024 0000 00000003 000b 'healthcheck' 0000000b 00 'ann' 00 's3same'",
                response("00000003 003a 0013 'no, not with s3same' 00000000"))) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "s3same")))
                    .contains("SASL_AUTHENTICATION_FAILED no, not with", "the password is wrong")
                    .doesNotContain("s3same");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0021, UNSUPPORTED_SASL_MECHANISM: SCRAM, does not offer the mechanism PLAIN",
        "0022, ILLEGAL_SASL_STATE, does the listener of this port demand a login?",
    })
    void aListenerWithoutPlainFails(String code, String quoted, String advice) throws IOException {
        try (Dialog server = Dialog.of(
                ASK_VERSIONS,
                VERSIONS,
                "C# 0000001c 0011 0001 00000002 000b 'healthcheck' 0005 'PLAIN'",
                response("00000002 " + code + " 00000001 0005 'SCRAM'"))) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "s3same")))
                    .contains(quoted, advice);
        }
    }

    @Test
    void aListenerThatDemandsALoginFails() throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, VERSIONS, ASK_ORDERS, "CLOSE")) {
            assertThat(ReadyMade.message(run(server, "topic", "orders"))).contains("demand a login?");
        }
    }

    @Test
    void aListenerWithTlsFails() throws IOException {
        try (Dialog server = Dialog.of("S# 15 03 03 00 02 02 50")) {
            assertThat(ReadyMade.message(run(server))).contains("alert of TLS", "set the option tls");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'''HTTP/1.1 400 Bad Request''', HTTP",
        "00000004 00000009, does not speak",
        "00000007 00000001 0000 00, does not speak",
        "0000000a 00000001 0000 7fffffff, does not speak",
    })
    void anotherAnswerFails(String answer, String quoted) throws IOException {
        try (Dialog server = Dialog.of(ASK_VERSIONS, "S# " + answer)) {
            assertThat(ReadyMade.message(run(server))).contains(quoted, "is the port right?");
        }
    }
}
