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

class Amqp10Test {
    private static final String SASL = "'AMQP' 03 01 00 00";
    private static final String AMQP = "'AMQP' 00 01 00 00";

    /** Two mechanisms as an array of symbols. */
    private static final String MECHANISMS = sasl("00 53 40 c0 15 01 e0 12 02 a3 05 'PLAIN' 09 'ANONYMOUS'");

    private static final String INIT_ANONYMOUS =
            client("01", "41", 3, "a3 09 'ANONYMOUS' b0 0000000b 'healthcheck' a1 09 '127.0.0.1'");
    private static final String INIT_PLAIN =
            client("01", "41", 3, "a3 05 'PLAIN' b0 0000000b 00 'ann' 00 's3same' a1 06 'orders'");
    private static final String ACCEPTED = sasl("00 53 44 c0 03 01 50 00");
    private static final String OPEN = client("00", "10", 2, "a1 0b 'healthcheck' a1 09 '127.0.0.1'");
    private static final String OPENED =
            amqp("00 53 10 c0 3f 0a a1 02 'b1' 40 70 00020000 60 ffff 43 e0 05 01 a3 02 'en' 40 40 40"
                    + "c1 24 04 a3 07 'product' a1 07 'artemis' a3 07 'version' a1 06 '2.40.0'");
    private static final String CLOSE = client("00", "18", 0, "");

    private static String frame(String type, String body) {
        return "%08x 02 %s 0000 %s".formatted(Dialog.hex(body).length + 8, type, body);
    }

    private static String client(String type, String code, int count, String fields) {
        return "C# "
                + frame(type, "00 53 %s d0 %08x %08x %s".formatted(code, Dialog.hex(fields).length + 4, count, fields));
    }

    private static String sasl(String body) {
        return "S# " + frame("01", body);
    }

    private static String amqp(String body) {
        return "S# " + frame("00", body);
    }

    private static CheckResult run(Dialog server, Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "version";
        all[1] = "1.0";
        System.arraycopy(options, 0, all, 2, options.length);
        return ReadyMade.runAt(server.port(), "amqp", all);
    }

    private static CheckResult runAsAnn(Dialog server) {
        return run(server, "user", "ann", "password", "s3same", "vhost", "orders");
    }

    @Test
    void anOpenedConnectionPassesAndIsClosed() throws IOException {
        try (Dialog server = Dialog.of(
                "C# " + SASL,
                "S# " + SASL,
                MECHANISMS,
                INIT_ANONYMOUS,
                ACCEPTED,
                "C# " + AMQP,
                "S# " + AMQP,
                OPEN,
                // An empty frame keeps the connection alive.
                "S# 00000008 02 00 0000",
                OPENED,
                CLOSE,
                amqp("00 53 18 45"))) {
            CheckResult result = run(server);

            assertThat(server.mismatch()).isEmpty();
            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(ReadyMade.output(result, "product")).isEqualTo("artemis");
            assertThat(ReadyMade.output(result, "version")).isEqualTo("2.40.0");
        }
    }

    @Test
    void aWrongPasswordIsTold() throws IOException {
        try (Dialog server =
                Dialog.of("C# " + SASL, "S# " + SASL, MECHANISMS, INIT_PLAIN, sasl("00 53 44 c0 03 01 50 01"))) {
            assertThat(ReadyMade.message(runAsAnn(server)))
                    .contains("SASL outcome 1", "the password is wrong")
                    .doesNotContain("s3same");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"50 02, see the log", "50 04, is its directory of users up?", "40, see the log"})
    void anotherOutcomeFails(String code, String advice) throws IOException {
        String list = "01" + code;
        try (Dialog server = Dialog.of(
                "C# " + SASL,
                "S# " + SASL,
                MECHANISMS,
                INIT_PLAIN,
                sasl("00 53 44 c0 %02x %s".formatted(Dialog.hex(list).length, list)))) {
            assertThat(ReadyMade.message(runAsAnn(server))).contains("SASL outcome", advice);
        }
    }

    @Test
    void aBrokerThatDemandsAPasswordFails() throws IOException {
        // One mechanism may stand without an array.
        try (Dialog server = Dialog.of("C# " + SASL, "S# " + SASL, sasl("00 53 40 c0 08 01 a3 05 'PLAIN'"))) {
            assertThat(ReadyMade.message(run(server))).contains("PLAIN", "set the options user and password");
        }
    }

    @Test
    void aBrokerWithoutPlainFails() throws IOException {
        try (Dialog server = Dialog.of("C# " + SASL, "S# " + SASL, sasl("00 53 40 c0 0c 01 a3 09 'ANONYMOUS'"))) {
            assertThat(ReadyMade.message(runAsAnn(server))).contains("ANONYMOUS", "does not offer PLAIN");
        }
    }

    @Test
    void aBrokerThatRefusesTheVirtualHostFails() throws IOException {
        try (Dialog server = Dialog.of(
                "C# " + SASL,
                "S# " + SASL,
                MECHANISMS,
                INIT_ANONYMOUS,
                ACCEPTED,
                "C# " + AMQP,
                "S# " + AMQP,
                OPEN,
                amqp("00 53 18 c0 25 01 00 53 1d c0 1f 02 a3 10 'amqp:not-allowed' a1 0a 'no such vh'"),
                CLOSE)) {
            assertThat(ReadyMade.message(run(server)))
                    .contains("amqp:not-allowed no such vh", "does the virtual host exist");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"00 00 09 01, AMQP 0-9-1", "00 01 00 00, AMQP 1.0 without SASL"})
    void aBrokerThatSpeaksAnotherVersionFails(String numbers, String name) throws IOException {
        try (Dialog server = Dialog.of("C# " + SASL, "S# 'AMQP' " + numbers, "CLOSE")) {
            assertThat(ReadyMade.message(run(server))).contains("speaks " + name + " at this port");
        }
    }

    @Test
    void aBrokerThatClosesAtOnceFails() throws IOException {
        try (Dialog server = Dialog.of("C# " + SASL, "CLOSE")) {
            assertThat(ReadyMade.message(run(server))).contains("does it speak AMQP 1.0?");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "7fffffff",
        "00000004",
        "00000008 01 01 0000",
        "00000009 02 00 0000 40",
        "00000009 02 01 0000 40",
        "0000000c 02 01 0000 00 53 44 45",
        "0000000c 02 01 0000 00 53 40 c0",
        // an array whose elements have no bytes
        "00000018 02 01 0000 00 53 40 c0 0b 01 f0 00000005 7fffffff 40",
        // values in values
        "00000017 02 01 0000 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00",
    })
    void anotherFrameFails(String frame) throws IOException {
        try (Dialog server = Dialog.of("C# " + SASL, "S# " + SASL, "S# " + frame)) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.FAILED);
            assertThat(ReadyMade.message(result)).contains("is the port right?");
        }
    }
}
