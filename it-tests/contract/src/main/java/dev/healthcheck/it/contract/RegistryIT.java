package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Switch;
import dev.healthcheck.it.server.DeployedWar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks and sections that come and go while the application runs. */
class RegistryIT {
    @RegisterExtension
    static final DeployedWar APP =
            new DeployedWar(Apps.app("registry", new String[] {"healthcheck.environment.access=public"}, Switch.class));

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
    void aTakenNameIsRefused() {
        when().post(APP.at("api/switch/checks/switched")).then().body(is("the name 'switched' is already taken"));
    }
}
