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

class SmtpTest {
    private static final String GREETING = "S: 220 mail.example.org ESMTP Postfix (Debian/GNU)";
    private static final String EHLO = "C: EHLO [127.0.0.1]";

    private static CheckResult run(Dialog server, Object... options) {
        return ReadyMade.runAt(server.port(), "smtp", options);
    }

    private static CheckResult runAsAnn(Dialog server) {
        return run(server, "user", "ann", "password", "s3same");
    }

    @Test
    void aServerThatGreetsPassesAndNoMessageIsSent() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                EHLO,
                "S: 250-mail.example.org",
                "S: 250 SIZE 10240000",
                "C: NOOP",
                "S: 250 2.0.0 Ok",
                "C: QUIT",
                "S: 221 2.0.0 Bye")) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "greeting")).isEqualTo("mail.example.org ESMTP Postfix (Debian/GNU)");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void theOwnNameIsAnOption() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING, "C: EHLO shop.example.org", "S: 250 mail.example.org", "C: NOOP", "S: 250 Ok", "CLOSE")) {
            run(server, "ehlo-name", "shop.example.org");

            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aLongGreetingIsReadToItsEnd() throws IOException {
        try (Dialog server = Dialog.of(
                "S: 220-mail.example.org",
                "S: 220-No spam, please.",
                "S: 220",
                EHLO,
                "S: 250 mail",
                "C: NOOP",
                "S: 250",
                "CLOSE")) {
            assertThat(run(server).state()).isEqualTo(CheckState.PASSED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "554 5.7.1 no service for you, the server takes no mail now",
        "421 4.3.2 too many connections, the server is too busy or stops",
        "220mail, is the port right?",
        "HTTP/1.1 400 Bad Request, is the port right?",
    })
    void anotherGreetingFails(String greeting, String advice) throws IOException {
        try (Dialog server = Dialog.of("S: " + greeting)) {
            assertThat(ReadyMade.message(run(server))).contains(greeting, advice);
        }
    }

    @Test
    void aGreetingThatTheServerDoesNotAcceptFails() throws IOException {
        try (Dialog server = Dialog.of(GREETING, EHLO, "S: 550 5.7.1 Helo command rejected: Host not found")) {
            assertThat(ReadyMade.message(run(server))).contains("550 5.7.1 Helo", "ehlo-name");
        }
    }

    @Test
    void anErrorAfterTheGreetingFails() throws IOException {
        try (Dialog server = Dialog.of(GREETING, EHLO, "S: 250 mail", "C: NOOP", "S: 421 4.7.0 mail shutting down")) {
            assertThat(ReadyMade.message(run(server))).contains("421 4.7.0", "too busy or stops");
        }
    }

    @Test
    void authPlainSendsTheUserAndThePassword() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                EHLO,
                "S: 250-mail",
                "S: 250-auth LOGIN PLAIN",
                "S: 250 8BITMIME",
                "C: AUTH PLAIN AGFubgBzM3NhbWU=",
                "S: 235 2.7.0 Authentication successful",
                "C: NOOP",
                "S: 250 Ok",
                "CLOSE")) {
            assertThat(runAsAnn(server).state()).isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void authLoginSendsTheUserAndThePassword() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                EHLO,
                "S: 250-mail",
                "S: 250 AUTH=LOGIN",
                "C: AUTH LOGIN",
                "S: 334 VXNlcm5hbWU6",
                "C: YW5u",
                "S: 334 UGFzc3dvcmQ6",
                "C: czNzYW1l",
                "S: 235 2.7.0 Authentication successful",
                "C: NOOP",
                "S: 250 Ok",
                "CLOSE")) {
            assertThat(runAsAnn(server).state()).isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "535 5.7.8 authentication failed, the user or the password is wrong",
        "454 4.7.0 temporary failure, is its directory of users up?",
        "538 5.7.11 encryption required, set starttls or tls",
        "500 unknown AUTH PLAIN AGFubgBzM3NhbWU= s3same, see its log",
    })
    void aRefusedPasswordIsToldWithoutIt(String answer, String advice) throws IOException {
        try (Dialog server = Dialog.of(
                GREETING, EHLO, "S: 250-mail", "S: 250 AUTH PLAIN", "C: AUTH PLAIN AGFubgBzM3NhbWU=", "S: " + answer)) {
            assertThat(ReadyMade.message(runAsAnn(server)))
                    .contains(answer.substring(0, 10), advice)
                    .doesNotContain("s3same", "AGFubgBzM3NhbWU=");
        }
    }

    @ParameterizedTest
    @CsvSource({"250 mail, mail", "250-mail|250 AUTH GSSAPI, GSSAPI"})
    void aServerWithoutTheseMechanismsFails(String offer, String quoted) throws IOException {
        String[] lines = offer.split("\\|");
        try (Dialog server = Dialog.of(GREETING, EHLO, "S: " + lines[0], "S: " + lines[lines.length - 1])) {
            assertThat(ReadyMade.message(runAsAnn(server))).contains(quoted, "perhaps it does after TLS");
        }
    }

    @Test
    void aServerWithoutStartTlsFails() throws IOException {
        try (Dialog server = Dialog.of(GREETING, EHLO, "S: 250 mail")) {
            assertThat(ReadyMade.message(run(server, "starttls", "on"))).contains("does not offer STARTTLS");
        }
    }

    @Test
    void aServerThatCannotStartTlsFails() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING, EHLO, "S: 250-mail", "S: 250 STARTTLS", "C: STARTTLS", "S: 454 4.7.0 TLS not available")) {
            assertThat(ReadyMade.message(run(server, "starttls", "on"))).contains("454", "its certificate");
        }
    }

    @Test
    void plainBytesBeforeTheHandshakeFail() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                EHLO,
                "S: 250-mail",
                "S: 250 STARTTLS",
                "C: STARTTLS",
                "S# '220 go' 0d 0a '250-mail' 0d 0a '250 AUTH PLAIN' 0d 0a")) {
            assertThat(ReadyMade.message(run(server, "starttls", "on", "user", "ann", "password", "s3same")))
                    .contains("plain bytes", "does something between change the connection?");
        }
    }

    @Test
    void thePasswordGoesOverTlsOnly(@TempDir Path folder) throws Exception {
        SelfSigned certificate = SelfSigned.in(folder);
        try (Dialog server = Dialog.with(
                certificate,
                GREETING,
                EHLO,
                "S: 250-mail",
                "S: 250 STARTTLS",
                "C: STARTTLS",
                "S: 220 2.0.0 Ready to start TLS",
                "TLS",
                EHLO,
                "S: 250-mail",
                "S: 250 AUTH PLAIN",
                "C: AUTH PLAIN AGFubgBzM3NhbWU=",
                "S: 235 2.7.0 Authentication successful",
                "C: NOOP",
                "S: 250 2.0.0 Ok",
                "C: QUIT",
                "S: 221 2.0.0 Bye")) {
            CheckResult result = run(
                    server,
                    "starttls",
                    "on",
                    "truststore",
                    certificate.store(),
                    "truststore-password",
                    SelfSigned.PASSWORD,
                    "user",
                    "ann",
                    "password",
                    "s3same");

            assertThat(ReadyMade.message(result)).isEmpty();
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void tlsTwiceIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("smtp", "host", "mail", "tls", "on", "starttls", "on"))
                .contains("tls and starttls are both on; allowed: one of them");
    }

    @Test
    void aNameWithALineEndIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("smtp", "host", "mail", "ehlo-name", "shop\r\nRSET"))
                .contains("ehlo-name", "a name without spaces");
    }
}
