package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.healthcheck.it.app.ClientChecks;
import dev.healthcheck.it.app.OwnJsonb;
import dev.healthcheck.it.app.OwnJsonbFacts;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;

/** WARs with JSON settings, APIs and HTTP clients of their own. */
class OwnLibrariesIT {
    private static final String[] QUERIES = {"", "?pretty", "?format=health", "?format=microprofile"};

    @Test
    void theJsonOfTheApplicationDoesNotChangeTheReports(Server server) {
        Needs.jsonOfObjects(server);
        String[] with = new String[QUERIES.length];
        try (Deployment app =
                Deployment.of(server, Apps.app("json-own", TwoChecks.class, OwnJsonb.class, OwnJsonbFacts.class))) {
            assertThat(when().get(app.at("api/facts")).asString())
                    .as("the JSON of the application")
                    .contains("OrderName");
            for (int i = 0; i < QUERIES.length; i++) {
                with[i] = withoutTimes(
                        when().get(app.at("api/healthcheck" + QUERIES[i])).asString());
            }
        }
        try (Deployment app = Deployment.of(server, Apps.app("json-plain", TwoChecks.class))) {
            for (int i = 0; i < QUERIES.length; i++) {
                assertThat(with[i])
                        .as(QUERIES[i])
                        .isEqualTo(withoutTimes(when().get(app.at("api/healthcheck" + QUERIES[i]))
                                .asString()));
            }
        }
    }

    @Test
    void theApisOfMicroProfileInTheWarDoNoHarm(Server server) {
        try (Deployment app = Deployment.of(
                server,
                Apps.app("own-apis", new String[] {"healthcheck.failed-status=500"}, TwoChecks.class)
                        .addAsLibrary(Wars.jarOf(Config.class))
                        .addAsLibrary(Wars.jarOf(HealthCheckResponse.class)))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("orders", "redisAvailable"));
        }
    }

    @Test
    void aClientOfJaxRsInACheckAsksAnotherResourceAndTheRouteItself(Server server) {
        Needs.clients(server);
        try (Deployment app = Deployment.of(server, Apps.app("own-client", ClientChecks.class, Shop.class))) {
            when().get(app.at("api/client")).then().statusCode(200);
            for (int i = 0; i < 3; i++) {
                when().get(app.at("api/healthcheck")).then().statusCode(200).body("results.output", contains(200, 200));
            }
        }
    }

    /** {@return the report without what differs at each start: times, and numbers with decimals} */
    private static String withoutTimes(String report) {
        return report.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "T").replaceAll("\\d+\\.\\d+(E-?\\d+)?", "N");
    }
}
