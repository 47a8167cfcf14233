package dev.healthcheck.internal.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each type over HTTP fails within its limit, whatever a server at the port does. */
@Timeout(20)
class MisbehavingHttpServerTest {
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    /** What a server does. */
    enum Misdeed {
        SILENT,
        SLOW,
        CLOSES_AT_ONCE,
        CLOSES_IN_THE_HEAD,
        CLOSES_IN_THE_BODY,
        RUBBISH,
        ENDLESS_LINE,
        ENDLESS_HEADERS,
        ENDLESS_INTERIM_ANSWERS,
        ENDLESS_CHUNK_EXTENSION,
        BAD_CHUNK,
        NEGATIVE_LENGTH
    }

    private static ScriptedServer server(Misdeed misdeed) {
        return switch (misdeed) {
            case SILENT -> ScriptedServer.silent();
            case SLOW -> ScriptedServer.slow((OK + "X: y\r\n").getBytes(US_ASCII));
            case CLOSES_AT_ONCE -> ScriptedServer.closingAfter(new byte[0]);
            case CLOSES_IN_THE_HEAD -> ScriptedServer.closingAfter((OK + "Content-Le").getBytes(US_ASCII));
            case CLOSES_IN_THE_BODY ->
                ScriptedServer.closingAfter((OK + "Content-Length: 100\r\n\r\n{\"status\":").getBytes(US_ASCII));
            case RUBBISH -> ScriptedServer.sending("220 smtp.example ready\r\n".repeat(5));
            case ENDLESS_LINE -> ScriptedServer.endless("x".getBytes(US_ASCII));
            case ENDLESS_HEADERS -> preceded(OK, "X-Y: z\r\n");
            case ENDLESS_INTERIM_ANSWERS -> ScriptedServer.endless("HTTP/1.1 103 Early\r\n\r\n".getBytes(US_ASCII));
            case ENDLESS_CHUNK_EXTENSION -> preceded(OK + "Transfer-Encoding: chunked\r\n\r\n1;", "x");
            case BAD_CHUNK -> ScriptedServer.sending(OK + "Transfer-Encoding: chunked\r\n\r\nzz\r\n");
            case NEGATIVE_LENGTH -> ScriptedServer.sending(OK + "Content-Length: -1\r\n\r\n");
        };
    }

    private static ScriptedServer preceded(String first, String forever) {
        return ScriptedServer.playing((in, out) -> {
            out.write(first.getBytes(US_ASCII));
            while (true) {
                out.write(forever.repeat(1000).getBytes(US_ASCII));
            }
        });
    }

    private static CheckResult run(String type, ScriptedServer server, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "url";
        all[1] = "http://127.0.0.1:" + server.port() + "/";
        System.arraycopy(more, 0, all, 2, more.length);
        return ReadyMade.run(LIMIT, type, all);
    }

    @ParameterizedTest
    @EnumSource
    void theTypeHttpFails(Misdeed misdeed) throws IOException {
        try (ScriptedServer server = server(misdeed)) {
            assertThat(run("http", server, "body-contains", "ready").state()).isEqualTo(CheckState.FAILED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTypeHealthcheckFails(Misdeed misdeed) throws IOException {
        try (ScriptedServer server = server(misdeed)) {
            assertThat(run("healthcheck", server).state()).isEqualTo(CheckState.FAILED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTypeElasticsearchFails(Misdeed misdeed) throws IOException {
        try (ScriptedServer server = server(misdeed)) {
            assertThat(run("elasticsearch", server).state()).isEqualTo(CheckState.FAILED);
        }
    }

    @Test
    void aBodyWithoutAnEndIsCut() throws IOException {
        try (ScriptedServer server = preceded(OK + "\r\n", "ready ")) {
            assertThat(run("http", server, "body-contains", "ready").state()).isEqualTo(CheckState.PASSED);
            assertThat(run("healthcheck", server).state()).isEqualTo(CheckState.FAILED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: chunked\r\n\r\n3\r\nrea\r\n2;x=y\r\ndy\r\n0\r\n\r\n",
                "Content-Length: 5\r\n\r\nready",
                "\r\nready"
            })
    void aBodyEndsInThreeWays(String rest) throws IOException {
        try (ScriptedServer server = ScriptedServer.closingAfter((OK + rest).getBytes(US_ASCII))) {
            assertThat(run("http", server, "body-matches", "^ready$").state()).isEqualTo(CheckState.PASSED);
        }
    }

    @Test
    void anInterimAnswerIsSkipped() throws IOException {
        try (ScriptedServer server =
                ScriptedServer.sending("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n")) {
            assertThat(run("http", server).state()).isEqualTo(CheckState.PASSED);
        }
    }
}
