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

class AmqpTest {
    private static final String HEADER = "C# 'AMQP' 00 00 09 01";
    private static final String START = method("000a 000a 00 09"
            + table("0c 'capabilities' 'F'" + table("12 'publisher_confirms' 't' 01")
                    + "07 'product' 'S'" + text("RabbitMQ")
                    + "07 'version' 'S'" + text("3.10.8")
                    + "05 'count' 'I' 00000007")
            + text("PLAIN AMQPLAIN") + text("en_US"));
    private static final String START_OK = client("000a 000b"
            + table("07 'product' 'S'" + text("healthcheck") + "0c 'capabilities' 'F'"
                    + table("1c 'authentication_failure_close' 't' 01"))
            + "05 'PLAIN' 0000000b 00 'ann' 00 's3same' 05 'en_US'");
    private static final String TUNE = method("000a 001e 07ff 00020000 003c");
    private static final String TUNE_OK = client("000a 001f 07ff 00020000 0000");
    private static final String OPEN = client("000a 0028 06 'orders' 00 00");

    /** What RabbitMQ 3.10.8 sent, recorded. */
    private static final String RECORDED = "S# "
            + "010000000001eb000a000a0009000001c60c6361706162696c697469657346000000c7127075626c69736865725f636f6e66"
            + "69726d7374011a65786368616e67655f65786368616e67655f62696e64696e677374010a62617369632e6e61636b74011663"
            + "6f6e73756d65725f63616e63656c5f6e6f74696679740112636f6e6e656374696f6e2e626c6f636b6564740113636f6e7375"
            + "6d65725f7072696f72697469657374011c61757468656e7469636174696f6e5f6661696c7572655f636c6f73657401107065"
            + "725f636f6e73756d65725f716f7374010f6469726563745f7265706c795f746f74010c636c75737465725f6e616d65530000"
            + "00047840766d09636f707972696768745300000037436f707972696768742028632920323030372d3230323220564d776172"
            + "652c20496e632e206f722069747320616666696c69617465732e0b696e666f726d6174696f6e53000000394c6963656e7365"
            + "6420756e64657220746865204d504c20322e302e20576562736974653a2068747470733a2f2f7261626269746d712e636f6d"
            + "08706c6174666f726d530000001145726c616e672f4f54502032352e322e330770726f647563745300000008526162626974"
            + "4d510776657273696f6e5300000006332e31302e380000000e504c41494e20414d51504c41494e00000005656e5f5553ce";

    private static String text(String text) {
        return "%08x '%s'".formatted(text.length(), text);
    }

    private static String table(String members) {
        return "%08x %s".formatted(Dialog.hex(members).length, members);
    }

    private static String frame(String payload) {
        return "01 0000 %08x %s ce".formatted(Dialog.hex(payload).length, payload);
    }

    private static String method(String payload) {
        return "S# " + frame(payload);
    }

    private static String client(String payload) {
        return "C# " + frame(payload);
    }

    private static CheckResult run(Dialog server, Object... options) {
        return ReadyMade.runAt(server.port(), "amqp", options);
    }

    private static CheckResult runAsAnn(Dialog server) {
        return run(server, "user", "ann", "password", "s3same", "vhost", "orders");
    }

    @Test
    void aBrokerThatGreetsPasses() throws IOException {
        try (Dialog server = Dialog.of(HEADER, START)) {
            CheckResult result = run(server);

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(ReadyMade.output(result, "product")).isEqualTo("RabbitMQ");
            assertThat(ReadyMade.output(result, "version")).isEqualTo("3.10.8");
        }
    }

    @Test
    void theRecordedGreetingOfRabbitMqPasses() throws IOException {
        try (Dialog server = Dialog.of(HEADER, RECORDED)) {
            CheckResult result = run(server);

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(ReadyMade.output(result, "product")).isEqualTo("RabbitMQ");
            assertThat(ReadyMade.output(result, "version")).isEqualTo("3.10.8");
        }
    }

    @Test
    void aUserOpensAndClosesTheVirtualHost() throws IOException {
        try (Dialog server = Dialog.of(
                HEADER,
                START,
                START_OK,
                // A heartbeat may come at any time.
                "S# 08 0000 00000000 ce",
                TUNE,
                TUNE_OK,
                OPEN,
                method("000a 0029 00"),
                client("000a 0032 00c8 04 'done' 0000 0000"),
                method("000a 0033"))) {
            assertThat(ReadyMade.message(runAsAnn(server))).isEmpty();
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() throws IOException {
        try (Dialog server = Dialog.of(
                HEADER,
                START,
                START_OK,
                method("000a 0032 0193 15 'ACCESS_REFUSED s3same' 0000 0000"),
                client("000a 0033"))) {
            assertThat(ReadyMade.message(runAsAnn(server)))
                    .contains("403 ACCESS_REFUSED", "are the user and the password right?")
                    .doesNotContain("s3same");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aBrokerThatClosesAfterThePasswordFails() throws IOException {
        try (Dialog server = Dialog.of(HEADER, START, START_OK, "CLOSE")) {
            assertThat(ReadyMade.message(runAsAnn(server)))
                    .contains("closed the connection", "are the user and the password right?");
        }
    }

    @Test
    void aMissingVirtualHostFails() throws IOException {
        try (Dialog server = Dialog.of(
                HEADER,
                START,
                START_OK,
                TUNE,
                TUNE_OK,
                OPEN,
                method("000a 0032 0212 17 'NOT_ALLOWED - not found' 000a 0028"))) {
            assertThat(ReadyMade.message(runAsAnn(server)))
                    .contains("530 NOT_ALLOWED - not found", "does the virtual host exist");
        }
    }

    @Test
    void aBrokerWithoutPlainFails() throws IOException {
        try (Dialog server = Dialog.of(HEADER, method("000a 000a 00 09 00000000" + text("EXTERNAL") + text("en_US")))) {
            assertThat(ReadyMade.message(runAsAnn(server))).contains("EXTERNAL", "does not offer PLAIN");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "03 01 00 00, AMQP 1.0",
        "00 01 00 00, AMQP 1.0 without SASL",
        "02 01 00 00, AMQP 1.0 over TLS",
        "01 01 00 0a, AMQP 0-10",
        "00 00 08 00, AMQP 0-8-0",
    })
    void aBrokerThatSpeaksAnotherVersionFails(String numbers, String name) throws IOException {
        try (Dialog server = Dialog.of(HEADER, "S# 'AMQP' " + numbers, "CLOSE")) {
            assertThat(ReadyMade.message(run(server)))
                    .contains("127.0.0.1:" + server.port() + " speaks " + name + " at this port", "option version");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'''HTTP/1.1 400''', HTTP",
        "'''Apache/2.4 and more''', Apache/2",
        "01 0000 7fffffff, does not speak",
        "01 0000 ffffffff, does not speak",
        "01 0000 00000004 000a 000a 00, does not speak",
        "01 0000 00000004 000a 001e ce, method 30 of class 10",
        "01 0000 00000006 000a 000a 0009 ce, does not speak",
        "01 0000 0000000c 000a 000a 0009 7fffffff 0000 ce, does not speak",
        "01 0000 0000000e 000a 000a 0009 00000004 01 'a' 'S' ff ce, does not speak",
        "01 0000 0000000e 000a 000a 0009 00000003 01 'a' '?' ff ce, does not speak",
    })
    void anotherAnswerFails(String answer, String quoted) throws IOException {
        try (Dialog server = Dialog.of(HEADER, "S# " + answer)) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.FAILED);
            assertThat(ReadyMade.message(result)).contains(quoted, "is the port right?");
        }
    }

    @Test
    void anotherVersionIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("amqp", "host", "broker", "version", "0-10"))
                .contains("version", "allowed: 0-9-1 or 1.0");
    }
}
