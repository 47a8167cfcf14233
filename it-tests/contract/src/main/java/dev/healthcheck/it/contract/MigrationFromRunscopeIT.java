package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.sun.net.httpserver.HttpServer;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide from Runscope's healthcheck: one monitor gets the same verdict of a recorded answer and of the route. */
class MigrationFromRunscopeIT {
    private static final String[] STEPS = {
        "healthcheck.failed-status=500", "healthcheck.success-ttl=off", "healthcheck.failed-ttl=off"
    };

    private static final RestAssuredConfig EXACT = RestAssuredConfig.config()
            .jsonConfig(JsonConfig.jsonConfig().numberReturnType(JsonPathConfig.NumberReturnType.BIG_DECIMAL));

    @TempDir
    private Path folder;

    @Test
    void aMonitorOfThePythonLibraryGetsTheSameVerdict(Server server) throws IOException, InterruptedException {
        HttpServer recorded = recordedAnswers();
        try (Deployment app = Deployment.of(server, Guides.moved("runscope", STEPS, "OrderDesk", "Availability"))) {
            UnaryOperator<String> old =
                    name -> "http://127.0.0.1:" + recorded.getAddress().getPort() + "/" + name;
            String route = app.at("api/healthcheck");

            assertThat(verdicts(old.apply("success"))).containsOnly("0 OK redis_available,desk_open");
            assertThat(verdicts(route)).containsOnly("0 OK desk_open,redis_available");
            when().post(app.at("api/desk/closed"));
            assertThat(verdicts(old.apply("failure"))).containsOnly("2 CRITICAL desk_open");
            assertThat(verdicts(route)).containsOnly("2 CRITICAL desk_open");
        } finally {
            recorded.stop(0);
        }
    }

    @Test
    void withoutTheCodeOfPythonTheMonitorDoesNotUnderstandAFailure(Server server)
            throws IOException, InterruptedException {
        String[] withoutCode = Arrays.copyOfRange(STEPS, 1, STEPS.length);
        try (Deployment app =
                Deployment.of(server, Guides.moved("runscope-left-out", withoutCode, "OrderDesk", "Availability"))) {
            when().post(app.at("api/desk/closed"));

            assertThat(verdicts(app.at("api/healthcheck"))).containsOnly("3 UNKNOWN code 503");
        }
    }

    @Test
    void theFieldsOfPythonComeFirstAndTheTimesToLiveAreTheSame(Server server) throws IOException {
        JsonPath python = JsonPath.from(RunscopeMonitor.resource("success.json"));
        String[] settings = {"healthcheck.failed-status=500"};
        try (Deployment app =
                Deployment.of(server, Guides.moved("runscope-fields", settings, "OrderDesk", "Availability"))) {
            JsonPath ours = given().config(EXACT)
                    .when()
                    .get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("status", is("success"))
                    .body("results.output", contains("open", "redis ok"))
                    .extract()
                    .jsonPath();

            assertThat(keys(ours.getMap(""))).isEqualTo(keys(python.getMap("")));
            assertThat(keys(ours.getMap("results[0]")))
                    .startsWith(keys(python.getMap("results[0]")).toArray(String[]::new));
            assertThat(seconds(ours, "expires").subtract(seconds(ours, "timestamp")))
                    .isEqualByComparingTo("27");
        }
    }

    private List<String> verdicts(String url) throws IOException, InterruptedException {
        List<String> verdicts = new ArrayList<>(List.of(RunscopeMonitor.java(url)));
        String python = RunscopeMonitor.python(folder, url);
        if (python != null) {
            verdicts.add(python);
        }
        return verdicts;
    }

    private static BigDecimal seconds(JsonPath report, String field) {
        return new BigDecimal(report.getString("results[0]." + field));
    }

    private static List<String> keys(Map<Object, Object> object) {
        return object.keySet().stream().map(Object::toString).toList();
    }

    /** The answers of the library for Python, as it sends them. */
    private static HttpServer recordedAnswers() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        for (Map.Entry<String, Integer> one :
                Map.of("success", 200, "failure", 500).entrySet()) {
            byte[] body = RunscopeMonitor.resource(one.getKey() + ".json").getBytes(StandardCharsets.UTF_8);
            http.createContext("/" + one.getKey(), exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(one.getValue(), body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
        }
        http.start();
        return http;
    }
}
