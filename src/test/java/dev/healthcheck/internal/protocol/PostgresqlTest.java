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

/** Recorded from PostgreSQL 14.15. */
class PostgresqlTest {
    private static final String START =
            "000000410003000075736572006f6c6400646174616261736500706f737467726573006170706c69636174696f6e5f6e616d"
                    + "65006865616c7468636865636b0000";
    private static final String MD5 = "520000000c00000005ed7cb2df";
    private static final String SCRAM = "52000000170000000a534352414d2d5348412d3235360000";
    private static final String QUIT = "5800000004";

    private static String parameter(String name, String value) {
        String content = name + "\0" + value + "\0";
        return "53%08x%s".formatted(content.length() + 4, hex(content));
    }

    private static String error(String code, String text) {
        String fields = "SFATAL\0VFATAL\0C" + code + "\0M" + text + "\0\0";
        return "S 45%08x%s".formatted(fields.length() + 4, hex(fields));
    }

    private static String ready() {
        return "S 520000000800000000" + parameter("in_hot_standby", "off") + parameter("server_version", "14.15")
                + "4b0000000c000041591ee359545a0000000549";
    }

    @Test
    void aLoginWithMd5SendsWhatTheDriversSend() throws IOException {
        String[] lines = {
            "C " + START,
            "S " + MD5,
            "C 70000000286d6435316366306366303562303365376532383236396464653434396436626465653300",
            ready(),
            "C " + QUIT
        };
        try (Recording recording = Recording.of(lines)) {
            CheckResult result = recording.check("postgresql", "user", "old", "password", "open-sesame");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "version")).isEqualTo("14.15");
            assertThat(ReadyMade.output(result, "standby")).isEqualTo(false);
            assertThat(recording.received()).startsWith(lines[0], lines[2]);
        }
    }

    @Test
    void aPasswordInClearTextIsSentIfTheServerWantsIt() throws IOException {
        String password = "C 7000000010" + hex("open-sesame\0");
        try (Recording recording = Recording.of("S 520000000800000003", "C " + START, password, ready())) {
            CheckResult result = recording.check("postgresql", "user", "old", "password", "open-sesame");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(recording.received()).contains(password);
        }
    }

    @Test
    void withoutAPasswordTheRequestForItPasses() throws IOException {
        try (Recording recording = Recording.of("S " + SCRAM)) {
            CheckResult result = recording.check("postgresql");

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "login")).isEqualTo("the server asks for a password");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "57P03, the database system is starting up, 'it starts, stops or recovers now'",
        "57P01, terminating connection, it stops now",
        "53300, sorry too many clients already, all connections are in use",
        "28P01, password authentication failed, the user or the password is wrong",
        "28000, no pg_hba.conf entry, may not log in from here",
        "3D000, database x does not exist, see the option database",
        "XX000, internal error, see the log of the server",
    })
    void anErrorOfTheServerSaysWhatToDo(String code, String text, String advice) throws IOException {
        assertThat(messageOf("postgresql", List.of(error(code, text)))).contains(code + " " + text, advice);
    }

    @Test
    void aServerWithAnUnknownNonceIsNotTrusted() throws IOException {
        String challenge = "r=stranger,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
        String message = "52%08x0000000b%s".formatted(challenge.length() + 8, hex(challenge));

        assertThat(messageOf("postgresql", List.of("S " + SCRAM + message), "password", "secret"))
                .contains("does not speak the expected protocol");
    }

    @Test
    void aServerThatLeavesOutItsProofIsNotTrusted() throws IOException {
        assertThat(messageOf("postgresql", List.of("S " + SCRAM, ready()), "password", "secret"))
                .contains("does not speak the expected protocol");
    }

    @Test
    void aServerThatDoesNotKnowThePasswordIsNotTrusted() throws IOException {
        assertThat(messageOf(
                        "postgresql", List.of("S " + SCRAM + "520000000a0000000c" + hex("v=")), "password", "secret"))
                .contains("the server does not know the password");
    }

    @Test
    void anUnknownLoginIsTold() throws IOException {
        assertThat(messageOf("postgresql", List.of("S 520000000800000007"), "password", "secret"))
                .contains("authentication 7", "scram-sha-256");
    }

    @Test
    void anUnknownMechanismIsTold() throws IOException {
        assertThat(messageOf("postgresql", List.of("S 52000000110000000a" + hex("SCRAM-X\0\0")), "password", "x"))
                .contains("SCRAM-X", "the check knows only SCRAM-SHA-256");
    }

    @Test
    void aServerWithoutTlsIsTold() throws IOException {
        try (Recording recording = Recording.of("C 0000000804d2162f", "S 4e")) {
            assertThat(ReadyMade.message(recording.check("postgresql", "tls", "on")))
                    .contains("the server has no TLS", "tls=off");
            assertThat(recording.received()).containsExactly("C 0000000804d2162f");
        }
    }

    @ParameterizedTest
    @CsvSource({"45, cannot start a session", "58, does not speak the expected protocol"})
    void anotherAnswerToTheRequestForTlsIsTold(String answer, String message) throws IOException {
        assertThat(messageOf("postgresql", List.of("S " + answer), "tls", "on")).contains(message);
    }

    @Test
    void messagesWithoutAnEndFail() throws IOException {
        String notice = "4e00000005 00";

        assertThat(messageOf("postgresql", List.of("S " + notice.repeat(300)))).contains("messages without an end");
    }

    @Test
    void anErrorThatEndsTooEarlyFails() throws IOException {
        assertThat(messageOf("postgresql", List.of("S 450000000843463132")))
                .contains("does not speak the expected protocol");
    }
}
