package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.Dial;
import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.server.DeployedWar;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application that is taken out of service and back. */
class MaintenanceIT {
    private static final String ROUTE = "api/healthcheck/maintenance";
    private static final String TOKEN = "it-0123456789-bearer-s3cret";
    private static final String SHOWN = "Bearer " + TOKEN;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @RegisterExtension
    static final DeployedWar TOKENED = new DeployedWar(Apps.app(
            "maintained",
            new String[] {"healthcheck.maintenance.access=token", "healthcheck.token=" + TOKEN},
            Dial.class));

    @RegisterExtension
    static final DeployedWar ROLE = new DeployedWar(Apps.app(
            "maintained-by-role",
            new String[] {"healthcheck.maintenance.access=role:ops", "healthcheck.details=role:ops"},
            Dial.class,
            HeaderLogin.class));

    @RegisterExtension
    static final DeployedWar OFF = new DeployedWar(Apps.app("unmaintained", Dial.class));

    @AfterEach
    void end() {
        ask("DELETE", TOKENED, "", "Authorization", SHOWN);
    }

    @Test
    void byDefaultNobodyMayBeginOne() {
        for (String method : new String[] {"PUT", "DELETE"}) {
            HttpResponse<String> answer = ask(method, OFF, "moving", "Authorization", SHOWN);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("healthcheck.maintenance.access");
        }
        assertThat(Wire.get(OFF.at(ROUTE)).body()).isEqualTo("{\"maintenance\":false}");
        assertThat(Wire.get(OFF.at("api/healthcheck/ready")).status()).isEqualTo(200);
    }

    @Test
    void aStrangerMayNotBeginOne() {
        for (String method : new String[] {"PUT", "DELETE"}) {
            HttpResponse<String> withoutToken = ask(method, TOKENED, "moving", "X-Nothing", "to show");
            assertThat(withoutToken.statusCode()).isEqualTo(401);
            assertThat(withoutToken.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"healthcheck\"");
            assertThat(ask(method, TOKENED, "moving", "Authorization", "Bearer " + "x".repeat(20))
                            .statusCode())
                    .isEqualTo(401);
            assertThat(ask(method, ROLE, "moving", "X-Login", "eve guest").statusCode())
                    .isEqualTo(403);
        }
        assertThat(Wire.get(TOKENED.at("api/healthcheck/ready")).status()).isEqualTo(200);
        assertThat(Wire.get(ROLE.at("api/healthcheck/ready")).status()).isEqualTo(200);
    }

    @Test
    void theReadinessFailsWithTheReasonAndTheLivenessDoesNot() {
        HttpResponse<String> begun = begin("moving the database");

        assertThat(begun.statusCode()).isEqualTo(200);
        JsonPath json = JsonPath.from(begun.body());
        assertThat(json.getBoolean("maintenance")).isTrue();
        assertThat(json.getString("reason")).isEqualTo("moving the database");
        assertThat(json.getBoolean("survives_restart")).isFalse();
        assertThat(Instant.parse(json.getString("since")))
                .isBeforeOrEqualTo(Instant.now().plusSeconds(5));
        for (String path : new String[] {"api/healthcheck", "api/healthcheck/ready"}) {
            Wire answer = Wire.get(TOKENED.at(path));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.json().getString("results.find { it.checker == 'maintenance' }.output"))
                    .isEqualTo("moving the database");
        }
        for (String path :
                new String[] {"api/healthcheck/live", "api/healthcheck/started", "api/healthcheck/dialled"}) {
            assertThat(Wire.get(TOKENED.at(path)).status()).as(path).isEqualTo(200);
        }
        assertThat(Wire.get(TOKENED.at(ROUTE)).body()).isEqualTo(begun.body());

        assertThat(ask("DELETE", TOKENED, "", "Authorization", SHOWN).body()).isEqualTo("{\"maintenance\":false}");
        assertThat(Wire.get(TOKENED.at("api/healthcheck/ready")).status()).isEqualTo(200);
        assertThat(Wire.get(TOKENED.at("api/healthcheck/ready")).body()).doesNotContain("maintenance");
    }

    @Test
    void theHistoryAndTheObserversAreTold() {
        begin("pruning the tree");
        ask("DELETE", TOKENED, "", "Authorization", SHOWN);

        JsonPath history = Wire.get(TOKENED.at("api/healthcheck/history")).json();
        assertThat(history.getString("transitions[0].checker")).isEqualTo("maintenance");
        assertThat(history.getString("transitions[0].to")).isEqualTo("passed");
        assertThat(history.getString("transitions[1].to")).isEqualTo("failed");
        assertThat(history.getString("transitions[1].output")).isEqualTo("pruning the tree");
        await().untilAsserted(() ->
                assertThat(when().get(TOKENED.at("api/dial/told")).asString()).contains("failed: pruning the tree"));
        await().untilAsserted(() -> assertThat(
                        when().get(TOKENED.at("api/dial/told/async")).asString())
                .contains("failed: pruning the tree"));
    }

    @Test
    void aSecondReasonReplacesTheFirst() {
        begin("one");
        begin("{\"reason\":\"two\",\"until\":\"1h\"}");

        JsonPath json = Wire.get(TOKENED.at(ROUTE)).json();
        assertThat(json.getString("reason")).isEqualTo("two");
        assertThat(Instant.parse(json.getString("until")))
                .isBetween(Instant.now().plusSeconds(3000), Instant.now().plusSeconds(3700));
    }

    @Test
    void itEndsByItself() {
        String until = Instant.now().plusMillis(700).toString();
        assertThat(begin("{\"reason\":\"brief\",\"until\":\"" + until + "\"}").statusCode())
                .isEqualTo(200);

        await().untilAsserted(() -> assertThat(
                        Wire.get(TOKENED.at("api/healthcheck/ready")).status())
                .isEqualTo(200));
        assertThat(Wire.get(TOKENED.at(ROUTE)).body()).isEqualTo("{\"maintenance\":false}");
        assertThat(Wire.get(TOKENED.at("api/healthcheck/history")).json().getString("transitions[0].output"))
                .isEqualTo("the maintenance has reached its end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}",
                "{\"reason\":\"\"}",
                "{\"reason\":\"x\",\"until\":\"soon\"}",
                "{\"reason\":\"x\",\"until\":\"2020-01-01T00:00:00Z\"}",
                "{\"reason\":\"x\",\"until\":\"-5m\"}",
                "{\"until\":\"30m\"}",
                "{\"reason\":\"x\"",
                "{\"reason\":{}}"
            })
    void aBodyThatCannotBeReadIsABadRequest(String body) {
        HttpResponse<String> answer = begin(body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JsonPath.from(answer.body()).getString("error")).isNotBlank();
        assertThat(Wire.get(TOKENED.at(ROUTE)).body()).isEqualTo("{\"maintenance\":false}");
    }

    @Test
    void aBodyThatIsTooLongIsRefused() {
        assertThat(begin("x".repeat(8193)).statusCode()).isEqualTo(413);
        assertThat(begin("x".repeat(8192)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/x-www-form-urlencoded", "image/png"})
    void theContentTypeDoesNotMatter(String type) {
        HttpResponse<String> answer =
                ask("PUT", TOKENED, "{\"reason\":\"größer\"}", "Authorization", SHOWN, "Content-Type", type);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getString("reason")).isEqualTo("größer");
    }

    @Test
    void aRoleMayBeginOneAndStrangersGetTheStatusOnly() {
        assertThat(ask("PUT", ROLE, "moving", "X-Login", "ada ops").statusCode())
                .isEqualTo(200);
        try {
            Wire stranger = Wire.get(ROLE.at("api/healthcheck/ready"));
            assertThat(stranger.status()).isEqualTo(503);
            assertThat(stranger.body()).isEqualTo("{\"status\":\"failure\"}");
            assertThat(Wire.get(ROLE.at(ROUTE)).status()).isEqualTo(403);
            assertThat(Wire.get(ROLE.at(ROUTE), "X-Login: ada ops").body()).contains("moving");
        } finally {
            ask("DELETE", ROLE, "", "X-Login", "ada ops");
        }
        assertThat(Wire.get(ROLE.at("api/healthcheck/ready")).status()).isEqualTo(200);
    }

    @Test
    void optionsTellsTheMethodsOfEachRoute() {
        assertThat(Wire.ask("OPTIONS", TOKENED.at(ROUTE)).header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT, DELETE");
        assertThat(Wire.ask("OPTIONS", TOKENED.at("api/healthcheck")).header("Allow"))
                .isEqualTo("GET, HEAD, OPTIONS");
        for (String path : new String[] {"", "/ready", "/dialled", "/metrics", "/history", "/maintenance/x"}) {
            for (String method : new String[] {"PUT", "DELETE"}) {
                assertThat(Wire.ask(
                                        method,
                                        TOKENED.at("api/healthcheck" + path),
                                        "Content-Length: 0",
                                        "Authorization: " + SHOWN)
                                .status())
                        .as(method + path)
                        .isEqualTo(405);
            }
        }
        Wire post = Wire.ask("POST", TOKENED.at(ROUTE), "Content-Length: 0", "Authorization: " + SHOWN);
        assertThat(post.status()).isEqualTo(405);
        assertThat(post.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, PUT, DELETE");
        assertThat(post.body()).isEqualTo("{\"error\":\"only GET, HEAD, OPTIONS, PUT and DELETE are allowed\"}");
    }

    private static HttpResponse<String> begin(String body) {
        return ask("PUT", TOKENED, body, "Authorization", SHOWN);
    }

    private static HttpResponse<String> ask(String method, DeployedWar war, String body, String... headers) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(war.at(ROUTE)))
                .method(method, method.equals("DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .headers(headers)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
