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

class ImapTest {
    private static final String GREETING = "S: * OK [CAPABILITY IMAP4rev1 LITERAL+] Dovecot (Debian) ready.";
    private static final String ASK = "C: a1 CAPABILITY";
    private static final String OFFER = "S: * CAPABILITY IMAP4rev1 AUTH=PLAIN";
    private static final String OFFERED = "S: a1 OK Pre-login capabilities listed.";

    private static CheckResult run(Dialog server, Object... options) {
        return ReadyMade.runAt(server.port(), "imap", options);
    }

    @Test
    void aServerThatGreetsPasses() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                ASK,
                OFFER,
                OFFERED,
                "C: a2 NOOP",
                "S: a2 OK NOOP completed.",
                "C: z LOGOUT",
                "S: * BYE Logging out",
                "S: z OK Logout completed.")) {
            CheckResult result = run(server);

            assertThat(result.state()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "greeting")).isEqualTo("Dovecot (Debian) ready.");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aPlainUserIsQuoted() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                ASK,
                OFFER,
                OFFERED,
                "C: a2 LOGIN \"ann \\\\ \\\"b\\\"\" \"s3 same\"",
                "S: * CAPABILITY IMAP4rev1 IDLE",
                "S: a2 OK Logged in",
                "C: a3 NOOP",
                "S: a3 OK NOOP completed.",
                "CLOSE")) {
            assertThat(run(server, "user", "ann \\ \"b\"", "password", "s3 same")
                            .state())
                    .isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aPasswordThatCannotBeQuotedIsALiteral() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                ASK,
                OFFER,
                OFFERED,
                "C: a2 LOGIN \"ann\" {8}",
                "S: + OK",
                "C# 73 c3 a9 73 61 6d 65 0a 0d 0a",
                "S: a2 OK Logged in",
                "C: a3 NOOP",
                "S: a3 OK NOOP completed.",
                "CLOSE")) {
            assertThat(run(server, "user", "ann", "password", "s\u00e9same\n").state())
                    .isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void aServerThatTakesNoLiteralFails() throws IOException {
        try (Dialog server =
                Dialog.of(GREETING, ASK, OFFER, OFFERED, "C: a2 LOGIN \"ann\" {7}", "S: a2 BAD no literals here")) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "s\u00e9same")))
                    .contains("BAD no literals here", "see its log");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "NO [AUTHENTICATIONFAILED] Authentication failed., the user or the password is wrong",
        "NO [UNAVAILABLE] Temporary failure., is its directory of users up?",
        "BAD what is LOGIN ann s3same?, see its log",
    })
    void aRefusedPasswordIsToldWithoutIt(String answer, String advice) throws IOException {
        try (Dialog server =
                Dialog.of(GREETING, ASK, OFFER, OFFERED, "C: a2 LOGIN \"ann\" \"s3same\"", "S: a2 " + answer)) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "s3same")))
                    .contains(answer.substring(0, 10), advice)
                    .doesNotContain("s3same");
        }
    }

    @Test
    void aServerThatDisablesLoginNeverSeesThePassword() throws IOException {
        try (Dialog server =
                Dialog.of(GREETING, ASK, "S: * CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED", OFFERED, "C: z LOGOUT")) {
            assertThat(ReadyMade.message(run(server, "user", "ann", "password", "s3same")))
                    .contains("LOGINDISABLED", "set starttls or tls");
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "* BYE Too many connections, the server takes no connections",
        "220 mail.example.org ESMTP, is the port right?",
        "+OK POP3 ready, is the port right?",
    })
    void anotherGreetingFails(String greeting, String advice) throws IOException {
        try (Dialog server = Dialog.of("S: " + greeting)) {
            assertThat(ReadyMade.message(run(server))).contains(advice);
        }
    }

    @Test
    void aServerThatEndsTheConnectionFails() throws IOException {
        try (Dialog server = Dialog.of(GREETING, ASK, OFFER, OFFERED, "C: a2 NOOP", "S: * BYE shutting down")) {
            assertThat(ReadyMade.message(run(server))).contains("BYE shutting down", "ends the connection");
        }
    }

    @Test
    void aLiteralInAResponseIsSkipped() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                ASK,
                "S: * X {14}",
                "S# 'a1 NO surprise'",
                "S: ) end",
                OFFERED,
                "C: a2 NOOP",
                "S: a2 OK",
                "CLOSE")) {
            assertThat(ReadyMade.message(run(server))).doesNotContain("surprise");
        }
    }

    @Test
    void aLiteralOfGigabytesFails() throws IOException {
        try (Dialog server = Dialog.of(GREETING, ASK, "S: * X {999999999}")) {
            assertThat(ReadyMade.message(run(server))).contains("does not speak the expected protocol");
        }
    }

    @Test
    void aServerThatKnowsTheUserNeverSeesThePassword() throws IOException {
        try (Dialog server = Dialog.of(
                "S: * PREAUTH ready", ASK, OFFER, OFFERED, "C: a2 NOOP", "S: a2 OK NOOP completed.", "CLOSE")) {
            assertThat(run(server, "user", "ann", "password", "s3same").state()).isEqualTo(CheckState.PASSED);
            assertThat(server.mismatch()).isEmpty();
        }
    }

    @Test
    void startTlsAfterAnUnprotectedLoginFails() throws IOException {
        try (Dialog server = Dialog.of("S: * PREAUTH ready", ASK, "S: * CAPABILITY IMAP4rev1 STARTTLS", OFFERED)) {
            assertThat(ReadyMade.message(run(server, "starttls", "on"))).contains("PREAUTH", "no STARTTLS");
        }
    }

    @Test
    void aServerWithoutStartTlsFails() throws IOException {
        try (Dialog server = Dialog.of(GREETING, ASK, OFFER, OFFERED)) {
            assertThat(ReadyMade.message(run(server, "starttls", "on"))).contains("does not offer STARTTLS");
        }
    }

    @Test
    void plainBytesBeforeTheHandshakeFail() throws IOException {
        try (Dialog server = Dialog.of(
                GREETING,
                ASK,
                "S: * CAPABILITY IMAP4rev1 STARTTLS",
                OFFERED,
                "C: a2 STARTTLS",
                "S# 'a2 OK go' 0d 0a '* CAPABILITY IMAP4rev1 AUTH=PLAIN' 0d 0a 'a3 OK' 0d 0a")) {
            assertThat(ReadyMade.message(run(server, "starttls", "on"))).contains("plain bytes");
        }
    }

    @Test
    void thePasswordGoesOverTlsOnly(@TempDir Path folder) throws Exception {
        SelfSigned certificate = SelfSigned.in(folder);
        try (Dialog server = Dialog.with(
                certificate,
                GREETING,
                ASK,
                "S: * CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED",
                OFFERED,
                "C: a2 STARTTLS",
                "S: a2 OK Begin TLS negotiation now.",
                "TLS",
                "C: a3 CAPABILITY",
                OFFER,
                "S: a3 OK done",
                "C: a4 LOGIN \"ann\" \"s3same\"",
                "S: a4 OK Logged in",
                "C: a5 NOOP",
                "S: a5 OK NOOP completed.",
                "C: z LOGOUT",
                "S: * BYE Logging out",
                "S: z OK Logout completed.")) {
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
}
