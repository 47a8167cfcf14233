package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ClosedPort;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class LdapCheckTest {
    /** The messages 1 of RFC 4511: a bind response with a result code. */
    private static final String BIND = "300c02010161070a01%s04000400";

    private static final String STARTTLS = "300c02010178070a01%s04000400";

    private static byte[] bytes(String hex, String code) {
        return HexFormat.of().parseHex(hex.formatted(code));
    }

    /** Answers each request, and closes the connection after the unbind request. */
    private static ScriptedServer answering(String hex, String code) {
        byte[] answer = bytes(hex, code);
        return ScriptedServer.playing((in, out) -> {
            byte[] request = new byte[1024];
            for (int n = in.read(request); n > 5 && request[n - 2] != 0x42; n = in.read(request)) {
                out.write(answer);
                out.flush();
            }
        });
    }

    private static CheckResult run(int port, Object... options) {
        Object[] all = Stream.concat(Stream.of("url", "ldap://127.0.0.1:" + port), Arrays.stream(options))
                .toArray();
        return ReadyMade.run(Duration.ofMillis(600), "ldap", all);
    }

    @Test
    void anAcceptedBindPassesWithTheResponseTime() throws Exception {
        try (ScriptedServer server = answering(BIND, "00")) {
            CheckResult result = run(server.port());

            assertThat(result.state()).as("%s", result.output()).isEqualTo(CheckState.PASSED);
            assertThat(ReadyMade.output(result, "server")).isEqualTo("127.0.0.1:" + server.port());
        }
    }

    @Test
    void aRefusedBindNamesNoPassword() throws Exception {
        try (ScriptedServer server = answering(BIND, "31")) {
            assertThat(ReadyMade.message(run(server.port(), "user", "cn=check", "password", "sesame")))
                    .contains("refuses the bind")
                    .doesNotContain("sesame");
        }
    }

    @Test
    void aServerWithoutStartTlsIsNotAskedInPlainText() throws Exception {
        try (ScriptedServer server = answering(STARTTLS, "02")) {
            assertThat(ReadyMade.message(
                            run(server.port(), "starttls", "on", "user", "cn=check", "password", "sesame")))
                    .contains("result code 2", "does not start TLS");
        }
    }

    @Test
    void anEmptyPasswordWouldPassAnywhere() {
        assertThat(ReadyMade.message(run(1, "user", "cn=check"))).contains("is empty: set password");
    }

    @Test
    void aPortWithoutAServerFails() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            assertThat(ReadyMade.message(run(closed.port())))
                    .isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", closed.port());
        }
    }

    @ParameterizedTest
    @CsvSource({"off", "on"})
    void aServerThatNeverAnswersFails(String startTls) throws Exception {
        try (ScriptedServer server = ScriptedServer.silent()) {
            assertThat(ReadyMade.message(run(server.port(), "starttls", startTls)))
                    .contains("127.0.0.1:" + server.port(), "not complete within 540 ms");
        }
    }

    @ParameterizedTest
    @CsvSource({"off", "on"})
    void aServerThatBehavesBadlyFails(String startTls) throws Exception {
        for (ScriptedServer bad : new ScriptedServer[] {
            ScriptedServer.slow(new byte[] {0x30}),
            ScriptedServer.closingAfter(new byte[0]),
            ScriptedServer.sending("220 this is no LDAP\r\n"),
            ScriptedServer.sending(HexFormat.of().parseHex("30847fffffff")),
            ScriptedServer.endless(new byte[] {0x30, (byte) 0x84, 0x7f, 0x7f, 0x7f, 0x7f})
        }) {
            failsAt(bad, startTls);
        }
    }

    private static void failsAt(ScriptedServer bad, String startTls) throws IOException {
        try (bad) {
            CheckResult result = run(bad.port(), "starttls", startTls);

            assertThat(result.state()).isEqualTo(CheckState.FAILED);
            assertThat(ReadyMade.message(result)).contains("127.0.0.1:" + bad.port());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http://x, allowed: ldap://HOST",
        "ldap://x/dc=a, allowed: ldap://HOST",
        "ldap://user:secret@x, allowed: ldap://HOST",
        "ldap://x:70000, allowed: ldap://HOST",
    })
    void aWrongAddressIsAProblemOfTheDeployment(String url, String problem) {
        assertThat(ReadyMade.problemOf("ldap", "url", url)).contains(problem);
    }

    @Test
    void tlsStartsOnce() {
        assertThat(ReadyMade.problemOf("ldap", "url", "ldaps://x", "starttls", "on"))
                .contains("starttls is on for ldaps://");
    }
}
