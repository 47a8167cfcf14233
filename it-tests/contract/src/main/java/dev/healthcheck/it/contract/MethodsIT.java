package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method on every route. */
class MethodsIT {
    private static final String NOT_ALLOWED = "{\"error\":\"only GET, HEAD and OPTIONS are allowed\"}";

    /** Of the connection or the moment, not of the answer; a body that is not sent need not be counted. */
    private static final Set<String> OF_THE_SERVER =
            Set.of("age", "retry-after", "date", "connection", "content-length", "transfer-encoding", "keep-alive");

    @RegisterExtension
    static final DeployedWar OPEN = new DeployedWar(
            Apps.app("methods-open", new String[] {"healthcheck.environment.access=public"}, TwoChecks.class));

    @RegisterExtension
    static final DeployedWar CLOSED = new DeployedWar(Apps.app(
            "methods-closed", new String[] {"healthcheck.details=never", "healthcheck.path=/h"}, ThrowingCheck.class));

    static Stream<String> routes() {
        return Stream.of(
                OPEN.at("api/healthcheck"),
                OPEN.at("api/healthcheck/orders"),
                OPEN.at("api/healthcheck/history"),
                OPEN.at("api/healthcheck/typo"),
                OPEN.at("api/environment"),
                CLOSED.at("api/h"),
                CLOSED.at("api/h/throws_exception"),
                CLOSED.at("api/h/history"),
                CLOSED.at("api/environment"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void headIsGetWithoutABody(String address) {
        Wire get = Wire.get(address);
        Wire head = Wire.ask("HEAD", address);

        assertThat(head.status()).isEqualTo(get.status());
        assertThat(head.body()).isEmpty();
        assertThat(headersOf(head)).isEqualTo(headersOf(get));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void optionsIsGetAndTellsTheMethods(String address) {
        Wire get = Wire.get(address);
        Wire options = Wire.ask("OPTIONS", address);

        assertThat(options.status()).isEqualTo(get.status());
        if (get.status() != 404) {
            assertThat(options.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyAnswerForbidsToStoreItAndToTakeItForSomethingElse(String address) {
        for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
            Wire answer = Wire.ask(method, address);

            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy"))
                    .isEqualTo("default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        }
    }

    @ParameterizedTest
    @CsvSource({"POST", "PUT", "DELETE", "PATCH", "BREW"})
    void allOtherMethodsAreNotAllowed(String method) {
        routes().filter(address -> Wire.get(address).status() != 404 || address.contains("typo"))
                .forEach(address -> {
                    Wire answer = Wire.ask(method, address, "Content-Length: 0");

                    assertThat(answer.status()).as(address).isEqualTo(405);
                    assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
                    assertThat(answer.body()).isEqualTo(NOT_ALLOWED);
                    assertThat(answer.isOurs()).isTrue();
                });
    }

    /** Most servers refuse it before anybody else sees it. None may send back what it was sent. */
    @ParameterizedTest
    @MethodSource("routes")
    void traceIsNotAllowed(String address) {
        Wire answer = Wire.ask("TRACE", address, "X-Secret: s3cret");

        assertThat(answer.status()).isIn(403, 404, 405, 501);
        assertThat(answer.body()).doesNotContain("s3cret");
    }

    @Test
    void aBodyIsNotLookedAt() {
        String address = OPEN.at("api/healthcheck");

        assertThat(Wire.get(address, "Content-Type: garbage", "Content-Length: 0")
                        .status())
                .isIn(200, 400);
        assertThat(Wire.ask("POST", address, "Content-Type: text/xml", "Content-Length: 0")
                        .status())
                .isEqualTo(405);
    }

    private static Map<String, String> headersOf(Wire answer) {
        return answer.headers().keySet().stream()
                .filter(name -> !OF_THE_SERVER.contains(name.toLowerCase()))
                .collect(Collectors.toMap(name -> name, answer::header, (a, b) -> a, TreeMap::new));
    }
}
