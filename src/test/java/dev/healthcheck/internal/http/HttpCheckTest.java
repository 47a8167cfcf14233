package dev.healthcheck.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(20)
class HttpCheckTest {
    private final List<Map<String, List<String>>> seen = new CopyOnWriteArrayList<>();

    private HttpServer server;
    private HttpServer other;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        other.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        other.stop(0);
    }

    private static String at(HttpServer one, String path) {
        return "http://127.0.0.1:" + one.getAddress().getPort() + path;
    }

    private void answer(HttpServer one, String path, int code, String body, String... headers) {
        one.createContext(path, exchange -> {
            seen.add(exchange.getRequestHeaders());
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            send(exchange, code, body);
        });
    }

    private static void send(HttpExchange exchange, int code, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        boolean isBare = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, isBare ? -1 : bytes.length == 0 ? -1 : bytes.length);
        if (!isBare) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private CheckResult run(String path, Object... options) {
        List<Object> all = new ArrayList<>(List.of("url", at(server, path)));
        all.addAll(List.of(options));
        return ReadyMade.run(Duration.ofSeconds(2), "http", all.toArray());
    }

    @Test
    void aGoodCodePassesWithTheResponseTime() {
        answer(server, "/", 204, "");

        CheckResult result = run("/health?secret=1");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "status")).isEqualTo(204);
        assertThat(ReadyMade.output(result, "url")).isEqualTo(at(server, "/health"));
        assertThat(ReadyMade.output(result, "measurement")).isEqualTo("responseTime");
    }

    @ParameterizedTest
    @CsvSource({
        "401, set the option user or bearer-token",
        "404, is the path right",
        "405, see the option method",
        "429, let the check run less often",
        "500, see its log",
        "503, does it start",
        "403, grant it to the user",
        "407, the proxy demands a login",
        "421, is the name in the address right",
        "418, does the option status allow"
    })
    void anotherCodeSaysWhatToDo(int code, String advice) {
        answer(server, "/", code, "x");

        CheckResult result = run("/");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains(at(server, "/") + " answered " + code, advice);
    }

    @Test
    void theOptionStatusAllowsOtherCodes() {
        answer(server, "/", 418, "x");

        assertThat(run("/", "status", "200,400-420").state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void theMethodAndTheHeadersAreSent() {
        answer(server, "/", 200, "");

        run("/", "method", "HEAD", "headers", "Accept: text/x | X-Shop: 1", "bearer-token", "t0ken");

        assertThat(seen.get(0))
                .containsEntry("Accept", List.of("text/x"))
                .containsEntry("X-shop", List.of("1"))
                .containsEntry("Authorization", List.of("Bearer t0ken"));
    }

    @Test
    void aLoginByPasswordIsSent() {
        answer(server, "/", 200, "");

        run("/", "user", "ada", "password", "secret");

        assertThat(seen.get(0)).containsEntry("Authorization", List.of("Basic YWRhOnNlY3JldA=="));
    }

    @Test
    void theBodyMustContainTheText() {
        answer(server, "/", 200, "all is ready");

        assertThat(run("/", "body-contains", "ready").state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.message(run("/", "body-contains", "steady")))
                .contains("the body does not contain 'steady'; it begins with 'all is ready'");
    }

    @Test
    void theBodyMustMatchThePattern() {
        answer(server, "/", 200, "version 12.3");

        assertThat(run("/", "body-matches", "version \\d+\\.\\d").state()).isEqualTo(CheckState.PASSED);
        assertThat(run("/", "body-matches", "version x").state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void aPatternThatNeverEndsFailsWithinTheLimit() {
        answer(server, "/", 200, "a".repeat(5_000) + "b");

        CheckResult result = ReadyMade.run(
                Duration.ofMillis(500), "http", "url", at(server, "/"), "body-matches", "^(a+)+(a+)+(a+)+$");

        assertThat(ReadyMade.message(result)).contains("the search for the pattern");
    }

    @Test
    void aBodyIsReadOnlyToItsLimit() {
        answer(server, "/", 200, "x".repeat(100_000) + "end");

        assertThat(ReadyMade.message(run("/", "body-contains", "end", "max-body", "1000")))
                .contains("in its first 1000 bytes");
    }

    @Test
    void aValueOfTheJsonIsCompared() {
        answer(server, "/", 200, "{\"status\":{\"db\":\"green\",\"n\":1.0,\"ok\":true}}");

        assertThat(run("/", "json-pointer", "/status/db", "json-equals", "green")
                        .state())
                .isEqualTo(CheckState.PASSED);
        assertThat(run("/", "json-pointer", "/status/n", "json-equals", "1").state())
                .isEqualTo(CheckState.PASSED);
        assertThat(run("/", "json-pointer", "/status/ok", "json-equals", "true").state())
                .isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.message(run("/", "json-pointer", "/status/db", "json-equals", "red")))
                .contains("the value at /status/db is \"green\", but must be red");
        assertThat(ReadyMade.message(run("/", "json-pointer", "/status/cache", "json-equals", "red")))
                .contains("the JSON has no value at /status/cache");
    }

    @Test
    void aNumberOfTheJsonIsMeasured() {
        answer(server, "/", 200, "{\"queues\":[{\"size\":42}]}");

        CheckResult result = run("/", "json-pointer", "/queues/0/size", "degraded", "40", "failed", "100");

        assertThat(result.state()).isEqualTo(CheckState.DEGRADED);
        assertThat(ReadyMade.output(result, "observedValue")).hasToString("42");
        assertThat(ReadyMade.message(result)).contains("42", "40");
    }

    @Test
    void otherValuesOfTheJsonAreNoNumbers() {
        answer(server, "/", 200, "{\"n\":null,\"o\":{},\"l\":[],\"t\":\"12.5\",\"w\":\"high\",\"b\":false}");

        assertThat(ReadyMade.output(run("/", "json-pointer", "/t"), "observedValue"))
                .hasToString("12.5");
        assertThat(ReadyMade.message(run("/", "json-pointer", "/w"))).contains("which is no number");
        assertThat(ReadyMade.message(run("/", "json-pointer", "/o"))).contains("an object, which is no number");
        assertThat(ReadyMade.message(run("/", "json-pointer", "/l", "json-equals", "x")))
                .contains("is a list");
        assertThat(run("/", "json-pointer", "/n", "json-equals", "null").passed())
                .isTrue();
        assertThat(run("/", "json-pointer", "/b", "json-equals", "true").passed())
                .isFalse();
    }

    @Test
    void aNumberOfTheJsonMayBeBadIfItIsLow() {
        answer(server, "/", 200, "{\"idle\":2}");

        assertThat(run("/", "json-pointer", "/idle", "low-is-bad", "on", "failed", "2")
                        .state())
                .isEqualTo(CheckState.FAILED);
    }

    @Test
    void aBodyInAnEncodingIsNotRead() {
        answer(server, "/", 200, "ready", "Content-Encoding", "br");

        assertThat(ReadyMade.message(run("/", "body-contains", "ready"))).contains("has the encoding br");
        assertThat(ReadyMade.message(run("/", "json-pointer", "/a"))).contains("in the encoding br");
    }

    @Test
    void theCharsetOfTheBodyCounts() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/plain; charset=\"ISO-8859-1\"");
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write(0xe9);
            exchange.close();
        });

        assertThat(run("/", "body-contains", "é").passed()).isTrue();
    }

    @Test
    void aLoginThatIsRefusedSaysWhichOptionIsWrong() {
        answer(server, "/", 401, "");

        assertThat(ReadyMade.message(run("/", "bearer-token", "x"))).contains("see the option bearer-token");
        assertThat(ReadyMade.message(run("/", "user", "ada"))).contains("see the option user");
    }

    @Test
    void aHeaderWithASecretIsSentAndNeverShown() {
        answer(server, "/", 500, "");

        CheckResult result = run("/", "secret-header", "X-Key: open-sesame");

        assertThat(seen.get(0)).containsEntry("X-key", List.of("open-sesame"));
        assertThat(String.valueOf(result.output())).doesNotContain("open-sesame");
    }

    @Test
    void aBodyThatIsNoJsonFails() {
        answer(server, "/", 200, "<html>login</html>");

        assertThat(ReadyMade.message(run("/", "json-pointer", "/a", "json-equals", "1")))
                .contains("answered no JSON: it begins with '<html>login</html>'");
    }

    @Test
    void deepJsonFails() {
        answer(server, "/", 200, "[".repeat(50_000));

        assertThat(ReadyMade.message(run("/", "json-pointer", "/0", "json-equals", "1")))
                .contains("more than 100 levels");
    }

    @Test
    void aRedirectFailsByDefaultAndNamesItsTarget() {
        answer(server, "/", 302, "", "Location", "/login?from=health");

        assertThat(ReadyMade.message(run("/"))).contains("it redirects to " + at(server, "/login"));
    }

    @Test
    void aRedirectIsFollowedOnRequest() {
        answer(server, "/old", 301, "", "Location", "/new");
        answer(server, "/new", 200, "");

        assertThat(run("/old", "redirects", "on", "bearer-token", "t0ken").state())
                .isEqualTo(CheckState.PASSED);
        assertThat(seen.get(1)).containsKey("Authorization");
    }

    @Test
    void anotherHostGetsNoSecretAndNoHeader() {
        answer(server, "/", 307, "", "Location", at(other, "/"));
        answer(other, "/", 200, "");

        CheckResult result = run("/", "redirects", "on", "user", "ada", "password", "secret", "headers", "X-Tenant: 7");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(seen.get(0)).containsKeys("Authorization", "X-tenant");
        assertThat(seen.get(1)).doesNotContainKeys("Authorization", "X-tenant");
    }

    @Test
    void aRedirectThatCannotBeReadIsNotQuoted() {
        answer(server, "/", 302, "", "Location", "http://ada:s3%cret@shop/");

        CheckResult result = run("/", "redirects", "on");

        assertThat(ReadyMade.message(result)).contains("has a user: is it the right one?");
        assertThat(result.exception()).hasNoCause();
    }

    @Test
    void aCircleOfRedirectsFails() {
        answer(server, "/", 302, "", "Location", "/");

        assertThat(ReadyMade.message(run("/", "redirects", "3"))).contains("more than 3 redirects");
        assertThat(seen).hasSize(4);
    }

    @Test
    void aProxyGetsTheWholeAddress() {
        List<String> asked = new CopyOnWriteArrayList<>();
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            send(exchange, 200, "by the proxy");
        });

        CheckResult result = ReadyMade.run(
                Duration.ofSeconds(2),
                "http",
                "url",
                "http://shop.invalid/health",
                "proxy",
                "127.0.0.1:" + server.getAddress().getPort(),
                "body-contains",
                "by the proxy");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(asked).containsExactly("http://shop.invalid/health");
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://ada:secret@shop/, url has a user",
        "url, ftp://shop/, url = 'ftp://shop/'",
        "url, shop:8080, url = 'shop:8080'",
        "status, 20, status = '20'",
        "method, DELETE, method = 'DELETE'",
        "body-matches, (a, body-matches = '(a'",
        "json-pointer, status, json-pointer = 'status'",
        "json-equals, up, json-equals without json-pointer",
        "headers, 'Authorization: x', in the option secret-header only",
        "headers, 'X: 1 | nothing', headers: no header",
        "secret-header, nothing, secret-header: no header",
        "proxy, proxy, proxy = 'proxy'",
        "password, x, password without a good user",
        "redirects, 21, redirects = '21'",
        "low-is-bad, on, low-is-bad without a number",
        "degraded, 5 apples, degraded = '5 apples'"
    })
    void aBadOptionIsAProblemOfTheDeployment(String option, String value, String problem) {
        Object[] options = option.equals("url")
                ? new Object[] {"url", value}
                : new Object[] {"url", "http://shop/health", option, value};

        assertThat(ReadyMade.problemOf("http", options)).contains(problem).doesNotContain("secret@");
    }
}
