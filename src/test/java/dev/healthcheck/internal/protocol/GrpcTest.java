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

/** Recorded from grpc-java 1.68.1, where the test does not say otherwise. */
class GrpcTest {
    private static final String START = "S 00001204000000000000037fffffff000400100000000600002000"
            + "000004080000000000000f0001" // the window
            + "000000040100000000" // our settings
            + "00000806000000000000000000000004d2"; // a ping

    private static final String HEADERS = "S 00004801040000000120880f10106170706c69636174696f6e2f67727063000d677270632d"
            + "656e636f64696e67086964656e746974790014677270632d6163636570742d656e636f64696e6704677a6970";
    private static final String SERVING = "S 00000700000000000100000000020801";
    private static final String TRAILERS = "S 00000f010500000001000b677270632d7374617475730130";
    private static final String UNKNOWN_SERVICE =
            "S 00004901050000000120880f10106170706c69636174696f6e2f67727063000b677270632d7374617475730135000c677270"
                    + "632d6d65737361676516756e6b6e6f776e20736572766963652073686f702e58";

    private static String message(String... lines) throws IOException {
        return messageOf("grpc", List.of(lines));
    }

    /** {@return a frame of the stream 1} */
    private static String frame(int kind, int flags, String content) {
        return "S %06x%02x%02x00000001%s".formatted(content.length() / 2, kind, flags, content);
    }

    /** {@return headers that end the answer} */
    private static String trailersOnly(String status, String grpcStatus) {
        return frame(
                1, 5, status + "000b" + hex("grpc-status") + "%02x".formatted(grpcStatus.length()) + hex(grpcStatus));
    }

    private static String state(int number) {
        return frame(0, 0, "000000000208%02x".formatted(number));
    }

    @Test
    void aServerThatServesPasses() throws IOException {
        try (Recording recording = Recording.of(START, HEADERS, SERVING, TRAILERS)) {
            CheckResult result = recording.check("grpc");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "status")).isEqualTo("SERVING");
        }
    }

    @Test
    void theCheckAnswersSettingsAndPingAndSaysGoodbye() throws IOException {
        String preface = "C " + hex("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        String settings = "C 00000c040000000000" + "000100000000" + "000200000000";
        String headers = "C 0000b4010400000001" + "00".repeat(0xb4);
        String data = "C 000008000100000001" + "0000000003" + "0a0178";
        String acknowledged = "C 000000040100000000";
        String pong = "C 00000806010000000000000000000004d2";
        try (Recording recording =
                Recording.of(preface, settings, headers, data, START, acknowledged, pong, HEADERS, SERVING, TRAILERS)) {
            CheckResult result = recording.check("grpc", "service", "x", "timeout", "5s");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(recording.received()).contains(preface, settings, data, acknowledged, pong);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, UNKNOWN", "2, NOT_SERVING", "3, SERVICE_UNKNOWN"})
    void anotherStateFails(int number, String name) throws IOException {
        assertThat(message(HEADERS, state(number), TRAILERS)).contains(name, "says that it does not serve");
    }

    @Test
    void aMessageWithoutFieldsIsUnknown() throws IOException {
        assertThat(message(HEADERS, frame(0, 0, "0000000000"), TRAILERS)).contains("'UNKNOWN'");
    }

    @Test
    void anUnknownServiceIsTold() throws IOException {
        assertThat(messageOf("grpc", List.of(START, UNKNOWN_SERVICE), "service", "shop.X"))
                .contains("grpc-status 5 unknown service shop.X", "does not know the service shop.X");
    }

    @ParameterizedTest
    @CsvSource({
        "4, ran out of time",
        "7, wants a login",
        "12, has no health service",
        "14, not available now",
        "16, wants a login",
        "2, see the log",
    })
    void anErrorOfTheServerSaysWhatToDo(String code, String advice) throws IOException {
        assertThat(message(trailersOnly("88", code))).contains("grpc-status " + code, advice);
    }

    @Test
    void aServerInGoWritesItsTrailersInHuffmanCode() throws IOException {
        // "grpc-status" and "12" in the code of HPACK, as the library of Go writes them
        assertThat(message(frame(1, 5, "88" + "40" + "88" + "9acac8b21234da8f" + "82" + "08bf")))
                .contains("grpc-status 12", "has no health service");
    }

    @ParameterizedTest
    @CsvSource({"8d, HTTP 404", "8e, HTTP 500", "0803353032, HTTP 502"})
    void aProxyThatAnswersInsteadIsTold(String status, String shown) throws IOException {
        assertThat(message(frame(1, 5, status))).contains(shown, "is there a proxy between");
    }

    @Test
    void anAnswerWithoutAStatusOfGrpcFails() throws IOException {
        assertThat(message(frame(1, 5, "88"))).contains("without grpc-status");
    }

    @Test
    void headersMayComeInParts() throws IOException {
        String head = "88000b" + hex("grpc-");
        String rest = hex("status") + "0134";

        assertThat(message(frame(1, 1, head), frame(9, 4, rest))).contains("grpc-status 4");
    }

    @Test
    void paddingAndPriorityDoNotCount() throws IOException {
        String headers = "02" + "0000000010" + "88" + "0000";
        String data = "03" + "00000000020801" + "000000";

        try (Recording recording = Recording.of(frame(1, 0x2c, headers), frame(0, 8, data), TRAILERS)) {
            assertThat(recording.check("grpc").state()).isEqualTo(CheckState.PASSED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "S 0000080700000000000000000100000002", // GOAWAY with an error
                "S 0000080700000000000000000000000000", // GOAWAY before our call
                "S 00000403000000000100000007", // RST_STREAM
            })
    void aRefusalOfHttp2IsTold(String frame) throws IOException {
        assertThat(message(frame)).contains("of HTTP/2", "it stops, or refuses the call");
    }

    @Test
    void aServerThatStopsMayFinishTheCall() throws IOException {
        try (Recording recording = Recording.of("S 00000807000000000000000001 00000000", HEADERS, SERVING, TRAILERS)) {
            assertThat(recording.check("grpc").state()).isEqualTo(CheckState.PASSED);
        }
    }

    @Test
    void aServerOfHttp1IsTold() throws IOException {
        assertThat(message("S " + hex("HTTP/1.1 400 Bad Request\r\n"))).contains("HTTP/1.1", "is the port right?");
    }

    @Test
    void framesWithoutAnEndFail() throws IOException {
        assertThat(message("S " + "000000040100000000".repeat(1_100))).contains("without an end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000002 0801", // compressed
                "0000000005 0801", // longer than it is
                "0000000002 1001", // another field
                "0000000002 0809", // another number
                "00", // no length
            })
    void anotherMessageFails(String message) throws IOException {
        assertThat(message(HEADERS, frame(0, 0, message.replace(" ", "")), TRAILERS))
                .contains("does not speak the expected protocol");
    }

    @Test
    void aLongNameOfAServiceHasItsLengthInTwoOctets() throws IOException {
        try (Recording recording = Recording.of(START, HEADERS, SERVING, TRAILERS)) {
            assertThat(recording.check("grpc", "service", "s".repeat(200)).state())
                    .isEqualTo(CheckState.PASSED);
        }
    }
}
