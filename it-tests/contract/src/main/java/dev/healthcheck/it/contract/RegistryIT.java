package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Switch;
import dev.healthcheck.it.app.Thousands;
import dev.healthcheck.it.server.DeployedWar;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks and sections that come and go while the application runs. */
class RegistryIT {
    @RegisterExtension
    static final DeployedWar APP =
            new DeployedWar(Apps.app("registry", new String[] {"healthcheck.environment.access=public"}, Switch.class));

    @RegisterExtension
    static final DeployedWar MANY = new DeployedWar(
            // A server that has just started takes its time for the first thousands.
            Apps.app("thousands", new String[] {"healthcheck.timeout=60s"}, Thousands.class));

    @Test
    void checksAndSectionsCanBeAddedAndRemoved() {
        when().post(APP.at("api/switch/checks/tenant")).then().body(is("added"));

        when().get(APP.at("api/healthcheck"))
                .then()
                .statusCode(200)
                .body("results.checker", contains("switched", "tenant"));
        when().get(APP.at("api/environment")).then().body("tenant.added", is(true));

        when().delete(APP.at("api/switch/checks/tenant")).then().body(is("true true"));

        when().get(APP.at("api/healthcheck")).then().body("results.checker", contains("switched"));
        when().get(APP.at("api/healthcheck/tenant")).then().statusCode(404);
        when().delete(APP.at("api/switch/checks/tenant")).then().body(is("false false"));
    }

    @Test
    void thousandsOfChecksAreOneReport() {
        for (int i = 0; i < 2; i++) {
            JsonPath report = when().get(MANY.at("api/healthcheck")).jsonPath();

            assertThat(report.getString("status")).isEqualTo("success");
            assertThat(report.getList("results.output", Integer.class))
                    .hasSize(Thousands.CHECKS)
                    .containsOnly(1);
        }
        when().get(MANY.at("api/healthcheck/tenant-2999")).then().statusCode(200);
    }

    @Test
    void aTakenNameIsRefused() {
        when().post(APP.at("api/switch/checks/switched")).then().body(is("the name 'switched' is already taken"));
    }
}
