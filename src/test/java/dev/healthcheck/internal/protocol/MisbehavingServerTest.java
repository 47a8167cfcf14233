package dev.healthcheck.internal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ClosedPort;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each protocol fails within its limit, and says why, whatever a server at the port does. */
@Timeout(20)
class MisbehavingServerTest {
    private static final Duration LIMIT = Duration.ofMillis(400);

    /** The options without which a type is content with a connection, or cannot exist. */
    private static final Map<String, List<String>> OPTIONS = Map.of("tcp", List.of("expect", "ready"));

    /** {@return the types that connect to a host and a port} */
    static Collection<String> types() {
        Collection<String> types = new TreeSet<>(Protocols.NAMES);
        types.remove("dns");
        return types;
    }

    private static CheckResult run(String type, ScriptedServer server) {
        return run(type, server.port());
    }

    private static CheckResult run(String type, int port) {
        return ReadyMade.run(
                LIMIT,
                type,
                Stream.concat(
                                Stream.of("host", "127.0.0.1", "port", port),
                                OPTIONS.getOrDefault(type, List.of()).stream())
                        .toArray());
    }

    @ParameterizedTest
    @MethodSource("types")
    void aServerThatNeverAnswersFails(String type) throws Exception {
        try (ScriptedServer server = ScriptedServer.silent()) {
            CheckResult result = run(type, server);

            assertThat(result.state()).isEqualTo(CheckState.FAILED);
            assertThat(ReadyMade.message(result)).contains("127.0.0.1:" + server.port(), "not complete within");
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aServerThatAnswersByteByByteFails(String type) throws Exception {
        try (ScriptedServer server = ScriptedServer.slow(new byte[] {' '})) {
            assertThat(run(type, server).state()).isEqualTo(CheckState.FAILED);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aServerThatClosesTheConnectionFails(String type) throws Exception {
        try (ScriptedServer server = ScriptedServer.closingAfter(new byte[0])) {
            CheckResult result = run(type, server);

            assertThat(result.state()).isEqualTo(CheckState.FAILED);
            assertThat(ReadyMade.message(result)).contains("127.0.0.1:" + server.port());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aServerThatAnswersRubbishFails(String type) throws Exception {
        byte[] rubbish = "%$§ rubbish \r\n\u0000\u0007\r\n\r\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        try (ScriptedServer server = ScriptedServer.sending(rubbish)) {
            assertThat(run(type, server).state()).isEqualTo(CheckState.FAILED);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aServerThatAnswersWithoutAnEndFails(String type) throws Exception {
        try (ScriptedServer server = ScriptedServer.endless("x".getBytes(StandardCharsets.UTF_8))) {
            assertThat(run(type, server).state()).isEqualTo(CheckState.FAILED);
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aPortWithoutAServerFails(String type) throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            assertThat(ReadyMade.message(run(type, closed.port())))
                    .isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", closed.port());
        }
    }
}
