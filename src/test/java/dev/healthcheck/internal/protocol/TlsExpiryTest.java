package dev.healthcheck.internal.protocol;

import static dev.healthcheck.internal.protocol.Recording.hex;
import static dev.healthcheck.internal.protocol.Recording.messageOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsExpiryTest {
    /** The certificate CN=test is valid until 2119. */
    private static final String PEM = """
            -----BEGIN CERTIFICATE-----
            MIIBNzCB3aADAgECAggt1iQjCjM3HTAKBggqhkjOPQQDAjAPMQ0wCwYDVQQDEwR0
            ZXN0MCAXDTIwMDEwMTAwMDAwMFoYDzIxMTkxMjA4MDAwMDAwWjAPMQ0wCwYDVQQD
            EwR0ZXN0MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEkURjvAUaxH0bujzmDxw2
            37oMPAUqVHuJE9Wpxs3MUDiY4apGJakDZ07ZAM+wq4/85kbIQFjBiY/kcx9yEgwe
            maMhMB8wHQYDVR0OBBYEFM0VXFDMmIL08qj0POGQJEpBu2WPMAoGCCqGSM49BAMC
            A0kAMEYCIQDBxHA76u4NDIOT6VpY2BhZcoVQy7nZeMl8MBit6cd4vwIhAOznkCgf
            FP7bm5AaE69I9GM8xBpoLiTThcmE2pUOp0xy
            -----END CERTIFICATE-----
            """;

    /** For a handshake that the server does not answer. */
    private static final Duration SHORT = Duration.ofSeconds(1);

    @TempDir
    private Path folder;

    private static String message(String protocol, String... lines) throws IOException {
        return messageOf("tls", List.of(lines), "starttls", protocol);
    }

    private static CheckResult ofFile(Path file) {
        return ReadyMade.run(Duration.ofSeconds(2), "tls", "file", file);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            smtp | 220-hello; 220 mail | EHLO localhost | 250-mail; 250 STARTTLS | STARTTLS | 220 go
            imap | * OK mail | a1 STARTTLS | * NOTE; a1 OK go | |
            pop3 | +OK mail | STLS | +OK go | |
            """)
    void theDialogueGoesOnWithTls(
            String protocol, String greeting, String ask, String answer, String askAgain, String answerAgain)
            throws IOException {
        String hello = "C 1603"; // a record of the handshake
        String[] lines = askAgain == null
                ? new String[] {sent(greeting), read(ask), sent(answer), hello}
                : new String[] {sent(greeting), read(ask), sent(answer), read(askAgain), sent(answerAgain), hello};
        try (Recording recording = Recording.of(lines)) {
            recording.check(SHORT, "tls", "starttls", protocol);

            assertThat(recording.received()).startsWith(read(ask)).endsWith(hello);
        }
    }

    private static String sent(String lines) {
        return "S " + hex(lines.replace("; ", "\r\n") + "\r\n");
    }

    private static String read(String line) {
        return "C " + hex(line + "\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "smtp, 554 go away",
        "imap, * BYE",
        "pop3, -ERR go away",
    })
    void aServerThatRefusesIsTold(String protocol, String greeting) throws IOException {
        assertThat(message(protocol, sent(greeting))).contains(greeting, "it does not start TLS");
    }

    @Test
    void linesWithoutAnEndFail() throws IOException {
        assertThat(message("smtp", sent("220-hello; ".repeat(200)))).contains("it does not start TLS");
    }

    @Test
    void aServerOfLdapGetsItsRequest() throws IOException {
        String request = "C 301d02010177188016312e332e362e312e342e312e313436362e3230303337";
        try (Recording recording = Recording.of(request, "S 300c02010178070a010004000400", "C 1603")) {
            recording.check(SHORT, "tls", "starttls", "ldap");

            assertThat(recording.received()).containsExactly(request, "C 1603");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "300c02010178070a013404000400, result code 52",
        "3084000000100201017884000000070a01340400040000, result code 52",
        "310c02010178070a010004000400, does not speak the expected protocol",
        "300c02010161070a010004000400, does not speak the expected protocol",
        "300c020101780702010004000400, does not speak the expected protocol",
        "308500000000ff, does not speak the expected protocol",
        "3084ffffffff, does not speak the expected protocol",
    })
    void anotherAnswerOfLdapIsTold(String answer, String message) throws IOException {
        assertThat(message("ldap", "S " + answer)).contains(message);
    }

    @Test
    void aServerWithoutTlsIsTold() throws IOException {
        assertThat(message("postgresql", "S 4e")).contains("the server has no TLS");
        assertThat(message("off", "S " + hex("HTTP/1.1 400 Bad Request\r\n\r\n")))
                .contains("does the server speak TLS");
    }

    @Test
    void aFileOfPemPassesWithTheNameOfItsCertificate() throws IOException {
        CheckResult result = ofFile(Files.writeString(folder.resolve("one.pem"), PEM));

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("days");
        assertThat(ReadyMade.output(result, "certificates")).asString().contains("alias=certificate 1", "CN=test");
    }

    @Test
    void aFileThatDoesNotExistIsTold() {
        assertThat(ReadyMade.message(ofFile(folder.resolve("none.pem")))).contains("none.pem does not exist");
    }

    @Test
    void aFileOfAnotherKindIsTold() throws IOException {
        Path file = Files.writeString(folder.resolve("x.p12"), "nothing");

        assertThat(ReadyMade.message(ofFile(file))).contains("x.p12 cannot be read", "PKCS12, JKS or PEM");
    }

    @Test
    void aFileWithoutACertificateIsTold() throws IOException {
        Path file = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");

        assertThat(ReadyMade.message(ofFile(file))).contains("key.pem has no certificate");
    }

    @Test
    void aKeyInTheFileDoesNotCount() throws IOException {
        Path file = Files.writeString(
                folder.resolve("both.pem"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n" + PEM);

        assertThat(ofFile(file).state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aHostOrAFileIsNeeded() {
        assertThat(ReadyMade.problemOf("tls")).contains("host and file; allowed: one of them");
        assertThat(ReadyMade.problemOf("tls", "host", "db", "file", "x.pem"))
                .contains("host and file; allowed: one of them");
    }

    @ParameterizedTest
    @CsvSource({"port, 443", "starttls, smtp"})
    void aFileHasNoServer(String option, String value) {
        assertThat(ReadyMade.problemOf("tls", "file", "x.pem", option, value))
                .contains("port and starttls; allowed: with host, not with file");
    }

    @Test
    void theLimitsAreRemainingDays() {
        assertThat(ReadyMade.problemOf("tls", "host", "db", "degraded", "3d", "failed", "21d"))
                .contains("degraded above failed");
    }
}
