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

class MemcachedTest {
    private static CheckResult run(Dialog server, Object... options) {
        return ReadyMade.runAt(server.port(), "memcached", options);
    }

    @Test
    void theVersionPassesAndTheCheckSaysGoodbye() throws IOException {
        try (Dialog server = Dialog.of("C: version", "S: VERSION 1.6.18", "C: quit")) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "version")).isEqualTo("1.6.18");
            assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("ms");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"11, PASSED", "10, PASSED", "9, FAILED"})
    void moreConnectionsThanTheGreatestNumberFail(int allowed, CheckState state) throws IOException {
        try (Dialog server = Dialog.of(
                "C: version",
                "S: VERSION 1.6.18",
                "C: stats",
                "S: STAT pid 1162",
                "S: STAT version 1.6.18",
                "S: STAT curr_connections 10",
                "S: STAT rusage_user 0.013379",
                "S: END")) {
            CheckResult result = run(server, "max-connections", allowed);

            assertThat(result.state()).isEqualTo(state);
            assertThat(
                            state == CheckState.PASSED
                                    ? ReadyMade.output(result, "connections").toString()
                                    : ReadyMade.message(result))
                    .contains("10");
        }
    }

    @Test
    void statisticsWithoutConnectionsFail() throws IOException {
        try (Dialog server = Dialog.of("C: version", "S: VERSION 1", "C: stats", "S: STAT pid 1162", "S: END")) {
            assertThat(ReadyMade.message(run(server, "max-connections", 5))).contains("does not speak");
        }
    }

    @Test
    void aServerThatDemandsAPasswordReceivesIt() throws IOException {
        try (Dialog server = Dialog.of(
                "C: version",
                "S: CLIENT_ERROR unauthenticated",
                "C: set healthcheck 0 0 12",
                "C: ann s3same!!",
                "S: STORED",
                "C: version",
                "S: VERSION 1.6.18",
                "C: quit")) {
            assertThat(run(server, "user", "ann", "password", "s3same!!").state())
                    .isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aServerWithoutPasswordsNeverSeesOne() throws IOException {
        try (Dialog server = Dialog.of("C: version", "S: VERSION 1.6.18", "C: quit")) {
            assertThat(run(server, "user", "ann", "password", "s3same!!").state())
                    .isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsToldWithoutIt() throws IOException {
        try (Dialog server = Dialog.of(
                "C: version",
                "S: CLIENT_ERROR unauthenticated",
                "C: set healthcheck 0 0 9",
                "C: ann guess",
                "S: CLIENT_ERROR authentication failure for ann guess")) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "guess")))
                    .contains("authentication failure", "the password is wrong")
                    .doesNotContain("guess");
        }
    }

    @Test
    void aServerThatDemandsAPasswordSaysSo() throws IOException {
        try (Dialog server = Dialog.of("C: version", "S: CLIENT_ERROR unauthenticated")) {
            assertThat(ReadyMade.message(run(server))).contains("set the options user and password");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SERVER_ERROR out of memory, see the log and the memory",
        "ERROR, is the port right?",
        "HTTP/1.1 400 Bad Request, is the port right?",
    })
    void anErrorSaysWhatToDo(String answer, String advice) throws IOException {
        try (Dialog server = Dialog.of("C: version", "S: " + answer)) {
            assertThat(ReadyMade.message(run(server))).contains(answer, advice);
        }
    }

    @Test
    void aUserWithoutAPasswordIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("memcached", "host", "cache", "user", "ann"))
                .contains("user and password are not set together");
    }
}
