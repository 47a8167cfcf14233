package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;

import dev.healthcheck.it.app.Switch;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import org.junit.jupiter.api.Test;

/** Applications beside and after each other in one server. */
class NeighboursIT {
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
}
