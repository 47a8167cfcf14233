package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Dialog;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.SelfSigned;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NatsTest {
    private static final String INFO =
            "S: INFO {\"server_id\":\"NB3C\",\"server_name\":\"n1\",\"version\":\"2.9.10\",\"proto\":1,\"headers\":true";
    private static final String WORDS = "C: CONNECT {\"verbose\":false,\"pedantic\":false,\"name\":\"healthcheck\","
            + "\"lang\":\"java\",\"version\":\"1\",\"protocol\":0";

    private static CheckResult run(Dialog server, Object... options) {
        return ReadyMade.runAt(server.port(), "nats", options);
    }

    @Test
    void pongPasses() throws IOException {
        try (Dialog server = Dialog.of(INFO + "}", WORDS + "}", "C: PING", "S: PONG")) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "version")).isEqualTo("2.9.10");
            assertThat(ReadyMade.output(result, "serverName")).isEqualTo("n1");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void thePasswordIsAJsonText() throws IOException {
        try (Dialog server = Dialog.of(
                INFO + ",\"auth_required\":true}",
                WORDS + ",\"user\":\"ann\",\"pass\":\"s3\\\"same\"}",
                "C: PING",
                "S: PONG")) {
            assertThat(run(server, "user", "ann", "password", "s3\"same").state())
                    .isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void theTokenIsSent() throws IOException {
        try (Dialog server = Dialog.of(INFO + "}", WORDS + ",\"auth_token\":\"s3same\"}", "C: PING", "S: PONG")) {
            assertThat(run(server, "token", "s3same").state()).isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void otherMessagesBeforeThePongDoNotCount() throws IOException {
        try (Dialog server = Dialog.of(
                INFO + "}", WORDS + "}", "C: PING", "S: +OK", "S: PING", "C: PONG", "S: INFO {}", "S: PONG")) {
            assertThat(run(server).state()).isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-ERR 'Authorization Violation', another user",
        "-ERR 'Authentication Timeout', another user",
        "-ERR 'maximum connections exceeded', too many clients",
        "-ERR 'Secure Connection - TLS Required', set the option starttls",
        "-ERR 'Slow Consumer', see the log",
        "-ERR 'what is s3same', see the log",
        "MSG a 1 2, is the port right?",
    })
    void anErrorSaysWhatToDo(String answer, String advice) throws IOException {
        try (Dialog server =
                Dialog.of(INFO + "}", WORDS + ",\"user\":\"ann\",\"pass\":\"s3same\"}", "C: PING", "S: " + answer)) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "s3same")))
                    .contains(answer.substring(0, 8), advice)
                    .doesNotContain("s3same");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-ERR 'maximum connections exceeded', too many clients",
        "INFO nonsense, is the port right?",
        "INFO [1], is the port right?",
        "220 mail, is the port right?",
    })
    void anotherGreetingFails(String greeting, String advice) throws IOException {
        try (Dialog server = Dialog.of("S: " + greeting)) {
            assertThat(ReadyMade.message(run(server))).contains(greeting, advice);
        }
    }

    @Test
    void aServerThatStopsSoonIsDegraded() throws IOException {
        try (Dialog server = Dialog.of(INFO + ",\"ldm\":true}", WORDS + "}", "C: PING", "S: PONG")) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.DEGRADED);
            assertThat(ReadyMade.message(result)).contains("127.0.0.1:" + server.port(), "lame duck");
        }
    }

    @Test
    void aWantedTlsThatTheServerDoesNotOfferFails() throws IOException {
        try (Dialog server = Dialog.of(INFO + "}")) {
            assertThat(ReadyMade.message(run(server, "starttls", "on"))).contains("does not offer TLS");
        }
    }

    @ParameterizedTest
    @CsvSource({"tls_required, off", "tls_available, on"})
    void thePasswordGoesOverTlsOnly(String offer, String wanted, @TempDir Path folder) throws Exception {
        SelfSigned certificate = SelfSigned.in(folder);
        try (Dialog server = Dialog.with(
                certificate,
                INFO + ",\"" + offer + "\":true}",
                "TLS",
                WORDS + ",\"auth_token\":\"s3same\"}",
                "C: PING",
                "S: PONG")) {
            CheckResult result = run(
                    server,
                    "starttls",
                    wanted,
                    "truststore",
                    certificate.store(),
                    "truststore-password",
                    SelfSigned.PASSWORD,
                    "token",
                    "s3same");

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aUserAndATokenAreAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("nats", "host", "bus", "user", "ann", "password", "a", "token", "b"))
                .contains("user and token are both set; allowed: one of them");
    }
}
