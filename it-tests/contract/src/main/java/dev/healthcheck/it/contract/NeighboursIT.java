package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import dev.healthcheck.it.app.Hostile;
import dev.healthcheck.it.app.Marker;
import dev.healthcheck.it.app.Switch;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Applications beside and after each other in one server. */
class NeighboursIT {
    private static final int REDEPLOYMENTS = 5;

    @Test
    void twoApplicationsDoNotSeeEachOthersChecks(Server server) {
        try (Deployment one = Deployment.of(server, Apps.app("one", TwoChecks.class));
                Deployment two = Deployment.of(
                        server, Apps.app("two", new String[] {"healthcheck.failed-status=500"}, Switch.class))) {
            when().post(two.at("api/switch/off"));

            when().get(one.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("orders", "redisAvailable"));
            when().get(two.at("api/healthcheck")).then().statusCode(500).body("results.checker", contains("switched"));
        }
    }

    @Test
    void aRedeployedApplicationStartsAfresh(Server server) {
        for (int i = 0; i < 3; i++) {
            try (Deployment app = Deployment.of(server, Apps.app("again", Switch.class))) {
                when().get(app.at("api/healthcheck")).then().statusCode(200);
                when().post(app.at("api/switch/off"));
                when().get(app.at("api/healthcheck")).then().statusCode(503);
            }
        }
    }

    /** A run gives its thread a name with the word; the hung one is interrupted when the application goes. */
    @Test
    void noThreadOutlivesItsApplication(Server server) {
        try (Deployment app = Deployment.of(
                server, Apps.app("threads", Hostile.class, Hostile.Circle.class, Hostile.Unreadable.class))) {
            ExpectedErrors.during(
                    server, () -> when().get(app.at("api/healthcheck")).then().statusCode(503));
            assertThat(ourThreads(server)).isNotEmpty();
        }

        await().atMost(Duration.ofSeconds(10)).until(() -> ourThreads(server).isEmpty());
    }

    /** A leak keeps every one of them; a server may hold on to the last for a while, Payara now and then to one more. */
    @Test
    void noClassOutlivesItsApplication(Server server) {
        String marker = Marker.Instance.class.getName();
        for (int i = 0; i < REDEPLOYMENTS; i++) {
            try (Deployment app = Deployment.of(server, Apps.app("classes", Marker.class))) {
                when().get(app.at("api/healthcheck")).then().statusCode(503);
                when().get(app.at("api/environment")).then().statusCode(403);
                assertThat(server.liveInstances(marker)).isPositive();
            }
        }

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(server.liveInstances(marker)).isLessThan(REDEPLOYMENTS));
    }

    private static List<String> ourThreads(Server server) {
        return server.threadNames().stream()
                .filter(name -> name.contains("healthcheck"))
                .toList();
    }
}
