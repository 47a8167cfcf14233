package dev.healthcheck.it.services;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks over HTTP against the server of WireMock, which is Jetty. */
class HttpIT {
    private static final WireMockServer SERVER =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    @BeforeEach
    void start() {
        SERVER.start();
        SERVER.resetAll();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    private static ReadyMadeCheck check(String type, Object... more) {
        return check(SERVER, type, more);
    }

    private static ReadyMadeCheck check(WireMockServer server, String type, Object... more) {
        Object[] all = new Object[more.length + 2];
        all[0] = "url";
        all[1] = "http://127.0.0.1:" + server.port() + "/health";
        System.arraycopy(more, 0, all, 2, more.length);
        return ReadyMadeCheck.of(type, all);
    }

    private static void answer(ResponseDefinitionBuilder answer) {
        SERVER.resetMappings();
        SERVER.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static void answer(int code, String json) {
        answer(aResponse()
                .withStatus(code)
                .withHeader("Content-Type", "application/json")
                .withBody(json));
    }

    @Test
    void theCheckFollowsTheServerDownAndUpAgain() throws IOException {
        WireMockServer server =
                new WireMockServer(options().bindAddress("127.0.0.1").port(Ports.free()));
        server.start();
        try (ReadyMadeCheck check = check(server, "http", "status", "404", "degraded", "off")) {
            int port = server.port();
            check.passes();

            server.stop();
            assertThat(check.fails()).isEqualTo("connection refused: is the server running at 127.0.0.1:%d?", port);

            server.start();
            check.passes();
        } finally {
            server.stop();
        }
    }

    @Test
    void theCheckFollowsTheCodeAndTheBody() {
        try (ReadyMadeCheck check = check("http", "json-pointer", "/queue", "json-equals", "open", "degraded", "off")) {
            answer(200, "{\"queue\":\"open\"}");
            check.passes();

            answer(503, "{\"queue\":\"open\"}");
            assertThat(check.fails()).contains("/health answered 503", "does it start");

            answer(200, "{\"queue\":\"closed\"}");
            assertThat(check.fails()).contains("the value at /queue is \"closed\", but must be open");

            answer(200, "{\"queue\":\"open\"}");
            check.passes();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerBeyondTheLimitFails(boolean isOnlyTheBodySlow) {
        try (ReadyMadeCheck check = check("http", "timeout", "1s", "degraded", "off")) {
            answer(200, "{}");
            check.passes();

            answer(
                    isOnlyTheBodySlow
                            ? aResponse().withBody("0123456789").withChunkedDribbleDelay(10, 60_000)
                            : aResponse().withFixedDelay(60_000));
            assertThat(check.fails()).contains("its answer was not complete within", "is it overloaded or stuck?");

            answer(200, "{}");
            check.passes();
        }
    }

    /** The malformed answer has a good head, and after that nonsense: only the body tells. */
    @ParameterizedTest
    @CsvSource({
        "EMPTY_RESPONSE, closed the connection in the middle of its answer",
        "CONNECTION_RESET_BY_PEER, the connection to",
        "MALFORMED_RESPONSE_CHUNK, lskdu",
        "RANDOM_DATA_THEN_CLOSE, closed the connection in the middle of its answer"
    })
    void aBrokenAnswerFails(Fault fault, String message) {
        try (ReadyMadeCheck http = check("http", "body-contains", "UP", "degraded", "off");
                ReadyMadeCheck healthcheck = check("healthcheck", "degraded", "off")) {
            answer(aResponse().withFault(fault));
            assertThat(http.fails()).contains(message, "127.0.0.1:" + SERVER.port());
            assertThat(healthcheck.fails()).contains(message, "127.0.0.1:" + SERVER.port());

            answer(200, "{\"status\":\"UP\"}");
            http.passes();
            healthcheck.passes();
        }
    }

    @Test
    void theProxyIsAsked() {
        WireMockServer proxy = new WireMockServer(
                options().bindAddress("127.0.0.1").dynamicPort().enableBrowserProxying(true));
        proxy.start();
        try (ReadyMadeCheck check = check("http", "proxy", "127.0.0.1:" + proxy.port(), "degraded", "off")) {
            answer(200, "{}");
            check.passes();
            assertThat(proxy.findAll(getRequestedFor(urlEqualTo("/health")))).hasSize(1);
            SERVER.verify(1, getRequestedFor(urlEqualTo("/health")));

            answer(500, "{}");
            assertThat(check.fails()).contains("/health answered 500");

            proxy.stop();
            assertThat(check.fails()).startsWith("connection refused");

            proxy.start();
        } finally {
            proxy.stop();
        }
    }

    @Test
    void theCheckFollowsAServiceWithMicroProfileHealth() {
        try (ReadyMadeCheck check = check("healthcheck", "degraded", "off")) {
            answer(200, "{\"status\":\"UP\",\"checks\":[{\"name\":\"orders\",\"status\":\"UP\"}]}");
            assertThat(check.passes().get("format")).isEqualTo("microprofile-health");

            answer(
                    503,
                    "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"orders\",\"status\":\"DOWN\","
                            + "\"data\":{\"error\":\"no database\"}},{\"name\":\"stock\",\"status\":\"UP\"}]}");
            assertThat(check.fails()).contains("is failed by 1 of its 2 checks: orders failed", "no database");

            answer(200, "{\"status\":\"UP\",\"checks\":[]}");
            check.passes();
        }
    }

    @Test
    void theCheckFollowsAServiceWithSpringBoot() {
        try (ReadyMadeCheck check = check("healthcheck", "degraded", "off")) {
            answer(200, "{\"status\":\"UP\",\"components\":{\"db\":{\"status\":\"UP\"}}}");
            assertThat(check.passes().get("format")).isEqualTo("spring-boot");

            answer(
                    503,
                    "{\"status\":\"DOWN\",\"components\":{\"db\":{\"status\":\"DOWN\",\"details\":"
                            + "{\"error\":\"no connection\"}},\"ping\":{\"status\":\"UP\"}}}");
            assertThat(check.fails()).contains("is failed by 1 of its 2 checks: db failed (no connection)");

            answer(404, "{\"status\":404,\"error\":\"Not Found\"}");
            assertThat(check.fails()).contains("answered 404", "is the path right");

            answer(200, "{\"status\":\"UP\",\"components\":{\"db\":{\"status\":\"UP\"}}}");
            check.passes();
            SERVER.verify(
                    4, getRequestedFor(urlEqualTo("/health")).withHeader("Accept", matching("application/json.*")));
        }
    }

    private static ResponseDefinitionBuilder dated(Duration before) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).minus(before));
        return aResponse().withHeader("Date", date);
    }

    @Test
    void theCheckFollowsTheClockOfTheServer() {
        try (ReadyMadeCheck check = check("clock", "degraded", "off", "failed", "10m")) {
            answer(dated(Duration.ZERO));
            assertThat(check.passes().get("measurement")).isEqualTo("clockDrift");

            answer(dated(Duration.ofHours(1)));
            assertThat(check.fails()).contains(" s before that of http://127.0.0.1:", "does a time service");

            answer(aResponse().withStatus(200));
            assertThat(check.fails()).contains("without a header Date");

            answer(dated(Duration.ZERO));
            check.passes();
        }
    }
}
