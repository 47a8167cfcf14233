package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;

import dev.healthcheck.it.app.Dial;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that take their time, and who waits for them. */
class ExecutionIT {
    private static final long AT_ONCE = 1000;

    /** {@return the settings of a WAR here} */
    String[] with(String... settings) {
        return settings;
    }

    @Test
    void aRunThatHangsIsStuckAndShowsWhereAndRecoversWhenItEnds(Server server) {
        String[] settings = with("healthcheck.timeout=300ms", "healthcheck.failed-ttl=1s");
        try (Deployment app = Deployment.of(server, Apps.app("stuck", settings, Dial.class, TwoChecks.class))) {
            when().post(app.at("api/dial/gate/closed"));

            for (int i = 0; i < 10; i++) {
                when().get(app.at("api/healthcheck/dialled"))
                        .then()
                        .statusCode(503)
                        .time(lessThan(AT_ONCE))
                        .body("results[0].state", is("stuck"))
                        .body("results[0].output", is("timed out after 300 ms"))
                        .body("results[0].stuck.stack", hasItem(containsString("Dial.hangHere(Dial.java:")));
            }
            when().get(app.at("api/healthcheck/orders")).then().statusCode(200);
            when().get(app.at("api/dial/runs")).then().body(is("1"));
            assertThat(server.threadNames().stream().filter(name -> name.contains("dialled")))
                    .hasSize(1);

            when().post(app.at("api/dial/gate/open"));
            await().until(() -> when().get(app.at("api/healthcheck")).statusCode() == 200);
        }
    }

    @Test
    void aSlowCheckHoldsNobodyWhoCanBeToldItsLastOutcome(Server server) {
        String[] settings = with("healthcheck.success-ttl=200ms", "healthcheck.timeout=60s");
        try (Deployment app = Deployment.of(server, Apps.app("stale", settings, Dial.class))) {
            float first = when().get(app.at("api/healthcheck")).path("results[0].timestamp");
            when().post(app.at("api/dial/gate/closed"));

            await().until(() -> when().get(app.at("api/healthcheck")).time() >= 0
                    && when().get(app.at("api/dial/runs")).asString().equals("2"));
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .time(lessThan(AT_ONCE))
                    .body("results[0].timestamp", is(first));
            when().post(app.at("api/dial/gate/open"));
        }
    }

    @Test
    void noOutcomeThatIsTooOldLooksWell(Server server) {
        String[] settings =
                with("healthcheck.success-ttl=200ms", "healthcheck.max-stale=1s", "healthcheck.timeout=60s");
        try (Deployment app = Deployment.of(server, Apps.app("old", settings, Dial.class))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
            when().post(app.at("api/dial/gate/closed"));

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> when().get(app.at("api/healthcheck")).statusCode() == 503);
            when().get(app.at("api/healthcheck"))
                    .then()
                    .time(lessThan(AT_ONCE))
                    .body("results[0].output", containsString("the last result is older than 1 s"));
            when().post(app.at("api/dial/gate/open"));
        }
    }

    @Test
    void runsInTheBackgroundNeedNobodyWhoAsks(Server server) {
        String[] settings = with(
                "healthcheck.every=200ms", "healthcheck.every-while-failing=100ms", "healthcheck.initial-delay=0s");
        try (Deployment app = Deployment.of(server, Apps.app("background", settings, Dial.class))) {
            await().until(() ->
                    Integer.parseInt(when().get(app.at("api/dial/runs")).asString()) > 3);

            when().post(app.at("api/dial/failed"));
            await().until(() -> when().get(app.at("api/dial/told")).asString().contains("passed -> failed"));
            when().get(app.at("api/healthcheck")).then().statusCode(503);

            when().post(app.at("api/dial/passed"));
            await().until(() -> when().get(app.at("api/dial/told")).asString().contains("failed -> passed"));
        }
    }

    @Test
    void manyColdCallersShareOneRunOrAreToldThatItIsPending(Server server) throws Exception {
        int callers = 50;
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try (Deployment app = Deployment.of(server, Apps.app("cold", with(), Dial.class))) {
            Callable<Response> ask = () -> when().get(app.at("api/healthcheck"));

            List<Future<Response>> answers = threads.invokeAll(
                    IntStream.range(0, callers).mapToObj(i -> ask).toList());

            for (Future<Response> answer : answers) {
                Response response = answer.get();
                if (response.statusCode() != 200) {
                    assertThat(response.jsonPath().getString("results[0].state"))
                            .isEqualTo("pending");
                    assertThat(response.header("Retry-After")).isEqualTo("1");
                }
            }
            when().get(app.at("api/healthcheck")).then().statusCode(200);
            when().get(app.at("api/dial/runs")).then().body(is("1"));
        } finally {
            threads.shutdownNow();
        }
    }
}
