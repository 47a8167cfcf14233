package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Routes that the user chooses. */
class RoutesIT {
    @RegisterExtension
    static final DeployedWar MOVED = new DeployedWar(Apps.app(
            "moved",
            new String[] {
                "healthcheck.path=/internal/health",
                "healthcheck.environment.path=/internal/health/env",
                "healthcheck.environment.access=public"
            },
            TwoChecks.class,
            Shop.class));

    @Test
    void theReportIsAtTheChosenRoute() {
        when().get(MOVED.at("api/internal/health?verbose=1"))
                .then()
                .statusCode(200)
                .body("status", is("success"));
        when().get(MOVED.at("api/internal/health/orders"))
                .then()
                .statusCode(200)
                .body("results.size()", is(1));
        when().get(MOVED.at("api/internal/health/typo")).then().statusCode(404);
        when().head(MOVED.at("api/internal/health")).then().statusCode(200);
    }

    @Test
    void theEnvironmentMayLieBelowAnotherRoute() {
        when().get(MOVED.at("api/internal/health/env")).then().statusCode(200).body("os.name", is("posix"));
    }

    @Test
    void nothingIsLeftAtTheDefaultRoutes() {
        when().get(MOVED.at("api/healthcheck")).then().statusCode(404);
        when().get(MOVED.at("api/healthcheck/orders")).then().statusCode(404);
        given().urlEncodingEnabled(false)
                .when()
                .get(MOVED.at("api/he%61lthcheck"))
                .then()
                .statusCode(404);
        when().get(MOVED.at("api/healthcheck;a=b")).then().statusCode(404);
        when().get(MOVED.at("api/environment")).then().statusCode(404);
    }

    @Test
    void allOtherRoutesAreAsBefore() {
        when().get(MOVED.at("api/shop")).then().statusCode(200).body(is("open"));
        when().get(MOVED.at("api/internal/healthy")).then().statusCode(404);
    }
}
