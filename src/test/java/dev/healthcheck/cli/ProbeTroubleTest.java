package dev.healthcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers that are broken, late or missing. */
class ProbeTroubleTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String REPORT = "{\"status\":\"success\"}";

    @Test
    void aServerThatIsSilentIsUnknown() throws IOException {
        try (var server = ScriptedServer.hangingAfter("")) {
            Run run = Run.of(server.url(), "--timeout", "100ms");

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.reason())
                    .isEqualTo("UNKNOWN - no answer within 0.100s, the server is silent: " + server.url());
        }
    }

    @Test
    void aServerThatDoesNotAcceptIsUnknown() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Run run = Run.of("http://127.0.0.1:" + deaf.getLocalPort() + "/", "--timeout", "100ms");

            assertThat(run.code()).isEqualTo(3);
        }
    }

    @Test
    void theLimitIsForTheWholeBody() throws IOException {
        String head = OK + "Content-Length: 1000\r\n\r\n" + REPORT;
        try (var hanging = ScriptedServer.hangingAfter(head);
                var dripping = ScriptedServer.drippingAfter(head)) {
            assertThat(Run.of(hanging.url(), "--timeout", "100ms").reason()).startsWith("UNKNOWN - no answer within");
            assertThat(Run.of(dripping.url(), "--timeout", "100ms").reason()).startsWith("UNKNOWN - no answer within");
        }
    }

    @Test
    void aRefusedConnectionIsUnknown() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        Run run = Run.of("http://user:hunter2@127.0.0.1:" + port + "/x?token=hunter2");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.reason()).startsWith("UNKNOWN - ").endsWith(": http://127.0.0.1:" + port + "/x");
    }

    @Test
    void anUnknownHostIsUnknown() {
        Run run = Run.of("http://no_such_host.invalid/", "--timeout", "1m");

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.reason()).isEqualTo("UNKNOWN - the host is unknown: http://no_such_host.invalid/");
    }

    @ParameterizedTest
    @CsvSource({
        "'', the server closes the connection",
        "'SSH-2.0-OpenSSH_9.2\r\n', the server does not answer in HTTP/1",
        "'HTTP/1.1 2x0 OK\r\n\r\n', the answer has a broken length or code",
        "'HTTP/1.1 -20 OK\r\n\r\n', the answer has a broken length or code",
        "'HTTP/1.1 2000 OK\r\n\r\n', the server does not answer in HTTP/1",
        "'HTTP/2 200\r\n\r\n', the server does not answer in HTTP/1",
        "'HTTP/1.1 200 OK\r\nX: y', the answer breaks off",
        "'HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n{\"status\":\"success\"}', the answer breaks off",
        "'HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n{}', the answer has a broken length or code",
        "'HTTP/1.1 200 OK\r\nContent-Length: 1000001\r\n\r\n{}', the answer has more than 1000000 bytes",
        "'HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n{}', the answer has more than 1000000 bytes",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n{\"status\":\"success\"}\r\n', the server closes the connection",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n14\r\n{\"status\":\"success\"}x\r\n0\r\n\r\n', the answer has broken chunks",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n{}', the answer has a broken length or code",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n{}', the answer has more than 1000000 bytes",
    })
    void aBrokenAnswerIsUnknown(String answer, String problem) throws IOException {
        try (var server = ScriptedServer.sending(answer)) {
            Run run = Run.of(server.url());

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.reason()).isEqualTo("UNKNOWN - " + problem + ": " + server.url());
        }
    }

    @Test
    void aHugeAnswerIsUnknown() throws IOException {
        String endless = " ".repeat(1_000_001);
        try (var body = ScriptedServer.sending(OK + "\r\n" + REPORT + endless);
                var head = ScriptedServer.sending(OK + "X: " + endless + "\r\n\r\n" + REPORT)) {
            assertThat(Run.of(body.url()).reason()).startsWith("UNKNOWN - the answer has more than 1000000 bytes");
            assertThat(Run.of(head.url()).reason()).startsWith("UNKNOWN - the head of the answer is too long");
        }
    }

    @Test
    void aServerErrorNeedsNoWholeBody() throws IOException {
        try (var server = ScriptedServer.sending("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 30\r\n\r\n{}")) {
            Run run = Run.of(server.url());

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.reason()).isEqualTo("CRITICAL - the server answers 502, without a health report");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'HTTP/1.1 200 OK\r\n\r\n{\"status\":\"success\"}'",
        "'HTTP/1.0 200 OK\nContent-Length: 20\n\n{\"status\":\"success\"}'",
        "'HTTP/1.1 200\r\ncontent-length: 20\r\n\r\n{\"status\":\"success\"}xyz'",
        "'HTTP/1.1 103 Early Hints\r\nContent-Length: 5\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{\"status\":\"success\"}'",
        "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nA;x=y\r\n{\"status\":\r\na\r\n\"success\"}\r\n0\r\nT: r\r\n\r\n'",
    })
    void eachFramingOfHttpIsRead(String answer) throws IOException {
        try (var server = ScriptedServer.sending(answer)) {
            assertThat(Run.of(server.url()).reason()).isEqualTo("OK - success");
        }
    }

    @Test
    void aDeepBodyIsNoReport() throws IOException {
        String body = "{\"results\":" + "[".repeat(400_000);
        try (var server = ScriptedServer.sending(OK + "\r\n" + body)) {
            assertThat(Run.of(server.url()).reason()).isEqualTo("UNKNOWN - the answer 200 is no health report");
        }
    }
}
