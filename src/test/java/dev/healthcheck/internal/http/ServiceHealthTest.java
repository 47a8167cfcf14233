package dev.healthcheck.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CallChain;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import dev.healthcheck.testing.ReadyMade;
import dev.healthcheck.testing.ScriptedServer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceHealthTest {
    private static final String OURS = """
            {"hostname":"web-1","status":"%s","timestamp":1,"results":[
            {"checker":"db","output":%s,"passed":%s,"state":"%s"},
            {"checker":"mail","output":"ok","passed":true,"state":"passed"}]}""";

    private static ScriptedServer answering(int code, String json) {
        String head = "HTTP/1.1 %d X\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                .formatted(code, json.getBytes(UTF_8).length);
        return ScriptedServer.sending(head + json);
    }

    private static CheckResult ask(int code, String json) throws Exception {
        try (ScriptedServer server = answering(code, json)) {
            CheckType type = ServiceHealth.type(() -> "shop,cart");
            return type.create(CheckOptions.of(
                            type.options(), Map.of("url", "http://127.0.0.1:" + server.port() + "/healthcheck")))
                    .check();
        }
    }

    @Test
    void aReportOfOursPasses() throws Exception {
        CheckResult result = ask(200, OURS.formatted("success", "\"ok\"", true, "passed"));

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "format")).isEqualTo("jaxrs-healthcheck");
        assertThat(ReadyMade.output(result, "checks")).isEqualTo(2);
    }

    @Test
    void aFailureOfOursNamesTheCheck() throws Exception {
        CheckResult result =
                ask(503, OURS.formatted("failure", "{\"message\":\"connection refused\"}", false, "failed"));

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result))
                .contains("is failed by 1 of its 2 checks: db failed (connection refused)");
    }

    @Test
    void aDegradedReportOfOursIsDegraded() throws Exception {
        assertThat(ask(200, OURS.formatted("degraded", "\"slow\"", true, "degraded"))
                        .state())
                .isEqualTo(CheckState.DEGRADED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "200; {\"status\":\"UP\",\"checks\":[{\"name\":\"db\",\"status\":\"UP\"}]}; passed; microprofile-health",
                "503; {\"status\":\"DOWN\",\"checks\":[{\"name\":\"db\",\"status\":\"DOWN\",\"data\":{\"a\":1}}]}; failed; microprofile-health",
                "200; {\"status\":\"UP\",\"components\":{\"db\":{\"status\":\"UP\",\"details\":{}}}}; passed; spring-boot",
                "503; {\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"DOWN\",\"details\":{\"error\":\"x\"}}}}; failed; spring-boot",
                "503; {\"status\":\"OUT_OF_SERVICE\",\"components\":{}}; failed; spring-boot",
                "200; {\"status\":\"warn\",\"checks\":{\"db:time\":[{\"status\":\"warn\",\"output\":\"slow\"}]}}; degraded; health+json",
                "503; {\"status\":\"fail\",\"checks\":{\"db:time\":[{\"status\":\"fail\",\"output\":\"x\"}]}}; failed; health+json",
                "200; {\"status\":\"UP\"}; passed; status",
                "200; {\"status\":\"UNKNOWN\",\"components\":{}}; degraded; spring-boot"
            })
    void reportsOfOthersAreRead(int code, String json, String state, String format) throws Exception {
        CheckResult result = ask(code, json);

        assertThat(result.state()).hasToString(state);
        assertThat(ReadyMade.output(result, "format")).isEqualTo(format);
    }

    @Test
    void aPendingCheckInACycleIsNeitherAFailureNorASuccess() throws Exception {
        String pending = """
                {"status":"%s","results":[{"checker":"call-cycle","output":"a > b > a","state":"passed"},
                {"checker":"db","output":"has not answered yet","passed":false,"state":"pending"}%s]}""";

        assertThat(ask(503, pending.formatted("failure", "")).state()).isEqualTo(CheckState.DEGRADED);
        assertThat(ask(503, pending.formatted("failure", ",{\"checker\":\"mail\",\"state\":\"failed\"}"))
                        .state())
                .isEqualTo(CheckState.FAILED);
    }

    @Test
    void aServerErrorIsNoSuccessWhateverTheReportSays() throws Exception {
        CheckResult result = ask(502, "{\"status\":\"UP\"}");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("does a proxy stand between?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{\"status\":\"fine\"}; no health report", "[]; no health report", "hello; no JSON"})
    void anotherAnswerIsNoReport(String body, String message) throws Exception {
        try (ScriptedServer server = answering(200, body)) {
            CheckResult result = ReadyMade.run(
                    Duration.ofSeconds(2), "healthcheck", "url", "http://127.0.0.1:" + server.port() + "/");

            assertThat(result.state()).isEqualTo(CheckState.FAILED);
            assertThat(ReadyMade.message(result)).contains(message);
        }
    }

    @Test
    void theServicesBeforeAreSent() throws Exception {
        List<String> lines = new CopyOnWriteArrayList<>();
        try (ScriptedServer server = ScriptedServer.playing((in, out) -> {
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8));
            for (String line = reader.readLine(); !line.isEmpty(); line = reader.readLine()) {
                lines.add(line);
            }
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"status\":\"UP\"}".getBytes(UTF_8));
        })) {
            CheckType type = ServiceHealth.type(() -> "shop,cart");
            type.create(CheckOptions.of(type.options(), Map.of("url", "http://127.0.0.1:" + server.port() + "/")))
                    .check();
        }
        assertThat(lines).contains(CallChain.HEADER + ": shop,cart");
    }

    @Test
    void manyFailedChecksAreCut() throws Exception {
        StringBuilder checks = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            checks.append(i == 0 ? "" : ",").append("{\"name\":\"c%d\",\"status\":\"DOWN\"}".formatted(i));
        }

        CheckResult result = ask(503, "{\"status\":\"DOWN\",\"checks\":[%s]}".formatted(checks));

        assertThat(ReadyMade.message(result)).contains("by 100 of its 100 checks", "and 90 more");
        assertThat((List<?>) ReadyMade.output(result, "notPassed")).hasSize(10);
    }
}
