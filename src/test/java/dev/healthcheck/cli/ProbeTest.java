package dev.healthcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The judgement of answers that are whole. */
class ProbeTest {
    private static final String TWO_PASSED = """
            {"hostname":"web-1","status":"success","timestamp":1.0,"results":[
            {"checker":"a","output":null,"passed":true,"state":"passed"},
            {"checker":"b","output":null,"passed":true,"state":"passed"}]}""";
    private static final String ONE_FAILED = """
            {"hostname":"web-1","status":"failure","timestamp":1.0,"results":[
            {"checker":"db","output":"the connection is refused","passed":false,"state":"failed"},
            {"checker":"mail","output":{"queue":9},"passed":true,"state":"degraded"},
            {"checker":"search","output":null,"passed":true,"state":"passed"}]}""";
    private static final String ONE_DEGRADED = """
            {"hostname":"web-1","status":"degraded","timestamp":1.0,"results":[
            {"checker":"mail","output":"slow","passed":true,"state":"degraded"}]}""";

    @Test
    void successIsOneLineWithTheTimeAndItsLimit() throws IOException {
        try (var server = AnsweringServer.json(200, TWO_PASSED)) {
            Run run = Run.of("probe", server.url("/healthcheck"));

            assertThat(run.code()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).matches("OK - success, 2 checks passed \\| time=\\d+\\.\\d{3}s;;2\\.000;0\n");
        }
    }

    @Test
    void theCommandIsOptionalBeforeAUrl() throws IOException {
        try (var server = AnsweringServer.json(200, "{\"status\":\"success\"}")) {
            assertThat(Run.of("--timeout", "1m", server.url("/")).out())
                    .matches("OK - success \\| time=.*;;60\\.000;0\n");
            assertThat(Run.of(server.url("/"), "--timeout=1500ms").out()).endsWith("s;;1.500;0\n");
        }
    }

    @Test
    void theRequestAsksForJsonOnce() throws IOException {
        try (var server = AnsweringServer.json(200, TWO_PASSED)) {
            Run.of(server.url("/a%20b/healthcheck?tags=db#top"));

            assertThat(server.requests()).hasSize(1);
            assertThat(server.requests().get(0).method()).isEqualTo("GET");
            assertThat(server.requests().get(0).uri()).isEqualTo("/a%20b/healthcheck?tags=db");
            assertThat(server.requests().get(0).headers())
                    .containsEntry("Accept", List.of("application/json"))
                    .containsEntry("Host", List.of("127.0.0.1:" + server.port()))
                    .doesNotContainKey("Authorization");
        }
    }

    @Test
    void aFailureNamesTheChecksThatAreNotWell() throws IOException {
        try (var server = AnsweringServer.json(503, ONE_FAILED)) {
            Run run = Run.of(server.url("/"));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.reason())
                    .isEqualTo("CRITICAL - failure, 2 of 3 checks not well: db failed (the connection is refused),"
                            + " mail degraded");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 429, 503})
    void degradedIsAWarningWhateverTheCode(int code) throws IOException {
        try (var server = AnsweringServer.json(code, ONE_DEGRADED)) {
            Run run = Run.of(server.url("/"));

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.reason()).isEqualTo("WARNING - degraded, 1 of 1 check not well: mail degraded (slow)");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "200, failure, 2, CRITICAL - failure",
        "404, failure, 2, CRITICAL - failure",
        "203, success, 0, OK - success",
        "503, success, 2, 'CRITICAL - the server answers 503, although the report says success'",
        "404, success, 3, 'UNKNOWN - the server answers 404, although the report says success'",
        "200, UP, 3, 'UNKNOWN - the answer 200 of type application/json is no health report'",
        "500, UP, 2, 'CRITICAL - the server answers 500, without a health report'",
        "401, UP, 3, UNKNOWN - the server refuses the caller (401)",
        "403, UP, 3, UNKNOWN - the server refuses the caller (403)",
        "404, UP, 3, UNKNOWN - there is nothing at this address (404)",
        "400, UP, 3, 'UNKNOWN - the answer 400 of type application/json is no health report'",
    })
    void theStatusAndTheCodeDecideTogether(int code, String status, int exit, String reason) throws IOException {
        try (var server = AnsweringServer.json(code, "{\"status\":\"" + status + "\"}")) {
            Run run = Run.of(server.url("/"));

            assertThat(run.code()).isEqualTo(exit);
            assertThat(run.reason()).isEqualTo(reason);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OK",
                "",
                "\"success\"",
                "[\"success\"]",
                "{\"status\":\"success\"",
                "{\"status\":\"success\"}}",
                "{\"status\":[\"success\"]}",
                "{\"results\":[]}",
                "{\"status\":\"success\",\"data\":{}}",
                "{\"status\":\"success\",\"results\":{}}",
                "<html>success</html>",
            })
    void anotherBodyIsNeverOk(String body) throws IOException {
        try (var server = AnsweringServer.json(200, body)) {
            assertThat(Run.of(server.url("/")).code()).isEqualTo(3);
        }
    }

    @Test
    void aReportWithoutStatesIsReadByPassed() throws IOException {
        String body = "{\"status\":\"failure\",\"results\":[{\"checker\":\"a\",\"passed\":true},"
                + "{\"checker\":\"b\",\"output\":\"down\",\"passed\":false}]}";
        try (var server = AnsweringServer.json(500, body)) {
            assertThat(Run.of(server.url("/")).reason())
                    .isEqualTo("CRITICAL - failure, 1 of 2 checks not well: b (down)");
        }
    }

    @Test
    void successWithoutChecksSaysSo() throws IOException {
        try (var server = AnsweringServer.json(200, "{\"status\":\"success\",\"results\":[]}")) {
            assertThat(Run.of(server.url("/")).reason()).isEqualTo("OK - success, no checks");
        }
    }

    @Test
    void manyFailuresStayOneLineBelowItsLimit() throws IOException {
        String result = "{\"checker\":\"" + "n".repeat(500) + "\",\"output\":\"" + "o".repeat(500)
                + "\",\"passed\":false,\"state\":\"failed\"}";
        String results = String.join(",", Collections.nCopies(50, result));
        try (var server = AnsweringServer.json(503, "{\"status\":\"failure\",\"results\":[" + results + "]}")) {
            String out = Run.of(server.url("/")).out();

            assertThat(out).hasSizeLessThan(1_024).contains("50 of 50 checks not well", " more | time=");
        }
    }

    @Test
    void textsOfTheReportCannotForgeTheLine() throws IOException {
        String body = "{\"status\":\"failure\",\"results\":[{\"checker\":\"a\\nOK - b\\u001b[2J\\u202e|x=1\","
                + "\"output\":\"c\\r\\u2028d\",\"passed\":false,\"state\":\"failed\"}]}";
        try (var server = AnsweringServer.json(503, body)) {
            Run run = Run.of(server.url("/"));

            assertThat(run.reason())
                    .isEqualTo("CRITICAL - failure, 1 of 1 check not well: a OK - b [2J /x=1 failed (c  d)");
            assertThat(run.out().lines()).hasSize(1);
        }
    }

    @Test
    void aRedirectIsNotFollowedAndNamed() throws IOException {
        Map<String, String> headers = Map.of("Location", "https://user:hunter2@login.example/sso?token=hunter2");
        try (var server = AnsweringServer.of(302, TWO_PASSED, headers)) {
            Run run = Run.of(server.url("/"));

            assertThat(run.code()).isEqualTo(3);
            assertThat(run.reason()).isEqualTo("UNKNOWN - the answer is a redirect (302) to https://login.example/sso");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void theUserOfAUrlIsSentAndNotShown() throws IOException {
        try (var server = AnsweringServer.of(204, "", Map.of())) {
            Run run = Run.of("http://app:hun%40ter2@127.0.0.1:" + server.port() + "/?key=s3cret");

            assertThat(server.requests().get(0).headers().getFirst("Authorization"))
                    .isEqualTo("Basic YXBwOmh1bkB0ZXIy");
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.out() + run.err()).doesNotContain("hun", "s3cret", "YXBw");
        }
    }

    @Test
    void anIpv6AddressIsAskedWithItsBracketsInTheHeader() throws IOException {
        InetAddress loopback = InetAddress.getByName("::1");
        assumeTrue(NetworkInterface.getByInetAddress(loopback) != null, "this machine has no ::1");
        try (var server = AnsweringServer.at(loopback, 200, TWO_PASSED, Map.of("Content-Type", "application/json"))) {
            Run run = Run.of("http://[::1]:" + server.port() + "/healthcheck");

            assertThat(run.code()).isZero();
            assertThat(server.requests().get(0).headers().getFirst("Host")).isEqualTo("[::1]:" + server.port());
        }
    }

    @Test
    void eachAddressOfANameIsTried() throws IOException {
        try (var server = AnsweringServer.json(200, TWO_PASSED)) {
            assertThat(Run.of("http://localhost:" + server.port() + "/").code()).isZero();
        }
    }
}
