package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.healthcheck.it.app.Dial;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.Spare;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What follows from the results of several runs and several checks. */
class JudgementIT {
    private static final String[] UNCACHED = {"healthcheck.success-ttl=off", "healthcheck.failed-ttl=off"};

    @Test
    void aCheckThatIsNotCriticalDegradesTheWhole(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("spare", Spare.class, Shop.class))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("status", is("degraded"))
                    .body("results[0].passed", is(false))
                    .body("results[0].critical", is(false));
        }
    }

    @Test
    void aDegradedWholeMayHaveAStatusAndAFormatOfItsOwn(Server server) {
        String[] settings = {
            "healthcheck.degraded-status=429",
            "healthcheck.degraded-format=text",
            "healthcheck.degraded-headers.X-Look=1"
        };
        try (Deployment app = Deployment.of(server, Apps.app("consul", settings, Spare.class, Shop.class))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(429)
                    .header("X-Look", "1")
                    .body(is("DEGRADED"));
        }
    }

    @Test
    void aDegradedCheckHasPassed(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("degraded", UNCACHED, Dial.class))) {
            when().post(app.at("api/dial/degraded"));

            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("status", is("degraded"))
                    .body("results[0].passed", is(true))
                    .body("results[0].state", is("degraded"));
        }
    }

    @Test
    void onlyConsecutiveRunsCountForAThreshold(Server server) {
        String[] settings = {
            UNCACHED[0],
            UNCACHED[1],
            "healthcheck.failure-threshold=2",
            "healthcheck.checks.dialled.recovery-threshold=3"
        };
        try (Deployment app = Deployment.of(server, Apps.app("thresholds", settings, Dial.class))) {
            assertThat(statusWhen(app, "passed")).isEqualTo(200);
            assertThat(statusWhen(app, "failed")).isEqualTo(200);
            assertThat(statusWhen(app, "passed")).isEqualTo(200);
            assertThat(statusWhen(app, "failed")).isEqualTo(200);
            assertThat(statusWhen(app, "failed")).isEqualTo(503);
            assertThat(statusWhen(app, "passed")).isEqualTo(503);
            assertThat(statusWhen(app, "passed")).isEqualTo(503);
            assertThat(statusWhen(app, "failed")).isEqualTo(503);
            when().get(app.at("api/healthcheck")).then().body("results[0].consecutive_failures", is(2));
            assertThat(statusWhen(app, "passed")).isEqualTo(503);
            assertThat(statusWhen(app, "passed")).isEqualTo(503);
            assertThat(statusWhen(app, "passed")).isEqualTo(200);
        }
    }

    @Test
    void aChangeIsToldOnceToEachObserverAndInTheLogAndKept(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("changes", UNCACHED, Dial.class))) {
            for (String state : new String[] {"passed", "failed", "failed", "degraded", "passed"}) {
                statusWhen(app, state);
            }
            String expected = """
                    dialled passed -> failed: failed
                    dialled failed -> degraded: degraded
                    dialled degraded -> passed: passed""";
            awaitBody(app.at("api/dial/told"), expected);
            awaitBody(app.at("api/dial/told/async"), expected);
            when().get(app.at("api/healthcheck/history"))
                    .then()
                    .statusCode(200)
                    .body("transitions.to", contains("passed", "degraded", "failed"))
                    .body("transitions.from", contains("degraded", "failed", "passed"))
                    .body("transitions[0].last_failure", is("failed"))
                    .body("transitions[2].last_failure", nullValue())
                    .body("transitions[0].timestamp", greaterThan(1.5e9f));
            assertThat(server.log().stream().filter(line -> line.contains("the check 'dialled' fails: failed")))
                    .hasSize(1);
        }
    }

    private static int statusWhen(Deployment app, String state) {
        when().post(app.at("api/dial/" + state));
        return when().get(app.at("api/healthcheck")).statusCode();
    }

    private static void awaitBody(String url, String expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(when().get(url).asString()).isEqualTo(expected));
    }
}
