package dev.healthcheck.internal.protocol;

import static dev.healthcheck.internal.protocol.Recording.hex;
import static dev.healthcheck.internal.protocol.Recording.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Written after the specifications of the protocol and of BSON, without a server. */
class MongodbTest {
    private static final String HELLO = "C 3400000001000000 00000000dd070000 00000000 00"
            + "1f000000 10 68656c6c6f00 01000000 02 2464620006000000 61646d696e00 00";

    private static final String OK = "01" + hex("ok\0") + "000000000000f03f";

    private static String little(int number) {
        return "%08x".formatted(Integer.reverseBytes(number));
    }

    private static String text(String name, String value) {
        return "02" + hex(name + "\0") + little(value.length() + 1) + hex(value + "\0");
    }

    private static String bool(String name, boolean value) {
        return "08" + hex(name + "\0") + (value ? "01" : "00");
    }

    private static String document(String... fields) {
        String content = String.join("", fields);
        return little(content.length() / 2 + 5) + content + "00";
    }

    private static String answer(String... fields) {
        String document = document(fields);
        return "S " + little(document.length() / 2 + 21) + "07000000 01000000 dd070000 00000000 00" + document;
    }

    private static String message(String answer, Object... options) throws IOException {
        return messageOf("mongodb", List.of(answer), options);
    }

    @Test
    void thePrimaryOfASetPasses() throws IOException {
        String answer = answer(
                "03" + hex("topologyVersion\0") + document("07" + hex("processId\0") + "00".repeat(12)),
                "04" + hex("hosts\0") + document(text("0", "mongo1:27017")),
                text("setName", "rs0"),
                bool("isWritablePrimary", true),
                bool("secondary", false),
                text("primary", "mongo1:27017"),
                "09" + hex("localTime\0") + "00".repeat(8),
                "10" + hex("maxWireVersion\0") + little(21),
                "12" + hex("counter\0") + "00".repeat(8),
                "11" + hex("operationTime\0") + "00".repeat(8),
                "05" + hex("signature\0") + little(2) + "00abcd",
                "0a" + hex("nothing\0"),
                OK);
        try (Recording recording = Recording.of(HELLO, answer)) {
            CheckResult result = recording.check("mongodb", "role", "primary");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "role")).isEqualTo("primary");
            assertThat(ReadyMade.output(result, "setName")).isEqualTo("rs0");
            assertThat(ReadyMade.output(result, "primary")).isEqualTo("mongo1:27017");
            assertThat(recording.received())
                    .containsExactly(HELLO.charAt(0) + " " + HELLO.substring(2).replace(" ", ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "setName, secondary, secondary",
        "setName, arbiterOnly, arbiter",
        "setName, isWritablePrimary, primary",
        "other, isWritablePrimary, standalone"
    })
    void theRoleIsInTheOutput(String text, String flag, String role) throws IOException {
        try (Recording recording = Recording.of(answer(text(text, "rs0"), bool(flag, true), OK))) {
            assertThat(ReadyMade.output(recording.check("mongodb"), "role")).isEqualTo(role);
        }
    }

    @Test
    void aRouterOfShardsIsARouter() throws IOException {
        String answer = answer(text("msg", "isdbgrid"), bool("isWritablePrimary", true), OK);
        try (Recording recording = Recording.of(answer)) {
            assertThat(recording.check("mongodb", "role", "router").state()).isEqualTo(CheckState.PASSED);
        }
    }

    @Test
    void anotherRoleFails() throws IOException {
        assertThat(message(answer(text("setName", "rs0"), bool("secondary", true), OK), "role", "primary"))
                .contains("'secondary'", "the option role demands primary", "failover");
    }

    @Test
    void aMemberThatStartsFails() throws IOException {
        assertThat(message(answer(text("setName", "rs0"), bool("isWritablePrimary", false), OK)))
                .contains("neither primary nor secondary", "rs.status()");
    }

    @Test
    void anErrorOfTheServerIsTold() throws IOException {
        assertThat(message(answer("01" + hex("ok\0") + "00".repeat(8), text("errmsg", "node is down"))))
                .contains("node is down", "see the log");
    }

    @Test
    void anOldServerIsTold() throws IOException {
        assertThat(message(answer(
                        "01" + hex("ok\0") + "00".repeat(8),
                        text("errmsg", "no such command: 'hello'"),
                        "10" + hex("code\0") + little(59))))
                .contains("no such command", "older than MongoDB 4.4.2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S 0500000007000000 01000000 dd070000", // a length below that of the head
                "S ffffff7f07000000 01000000 dd070000", // a length of gigabytes
                "S 1500000007000000 01000000 01000000 0000000000", // another kind of message
                "S 1500000007000000 01000000 dd070000 0000000001", // another kind of section
                "S 1a00000007000000 01000000 dd070000 0000000000 06000000 7f", // an unknown kind of field
                "S 2000000007000000 01000000 dd070000 0000000000 0b000000 02 6100 ffffff7f", // a text of gigabytes
            })
    void anAnswerThatBreaksTheProtocolFails(String answer) throws IOException {
        assertThat(message(answer)).contains("does not speak the expected protocol");
    }
}
