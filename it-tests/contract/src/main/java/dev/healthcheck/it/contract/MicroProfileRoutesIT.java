package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.HealthResource;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The routes of MicroProfile Health, on servers with it and without it. */
class MicroProfileRoutesIT {
    private static final String ON = "healthcheck.microprofile=on";
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    /** The status codes of the other routes change no route of MicroProfile Health. */
    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(Apps.app(
            "mp-routes",
            new String[] {
                ON,
                "healthcheck.success-ttl=off",
                "healthcheck.failed-ttl=off",
                "healthcheck.success-status=201",
                "healthcheck.failed-status=500",
                "healthcheck.success-format=text",
                "mp.health.disable-default-procedures=true"
            },
            Panel.class));

    @RegisterExtension
    static final DeployedWar CLOSED =
            new DeployedWar(Apps.app("mp-routes-closed", new String[] {ON, "healthcheck.details=never"}, Panel.class));

    @RegisterExtension
    static final DeployedWar OFF =
            new DeployedWar(Apps.app("mp-routes-off", new String[0], Panel.class, HealthResource.class));

    @RegisterExtension
    static final DeployedWar BESIDE =
            new DeployedWar(Apps.app("mp-routes-beside", new String[] {ON}, HealthResource.class));

    @ParameterizedTest
    @ValueSource(strings = {"health", "health/live", "health/ready", "health/started", "health/", "health/live/"})
    void eachRouteHasTheFormatOfTheSpecification(String route) {
        String body = given().header("Accept", "text/plain")
                .get(PANEL.at("api/" + route + "?format=nagios"))
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("status", is("UP"))
                .extract()
                .asString();

        assertThat(Schema.MICRO_PROFILE.faults(body)).as(body).isEmpty();
    }

    @Test
    void theOtherMethodsAnswerAsGetDoes() {
        when().head(PANEL.at("api/health")).then().statusCode(200).contentType("application/json");
        when().options(PANEL.at("api/health/live"))
                .then()
                .statusCode(200)
                .header("Allow", ALLOWED)
                .body("status", is("UP"));
        when().post(PANEL.at("api/health")).then().statusCode(405).header("Allow", ALLOWED);
    }

    @Test
    void aFailedCheckMakesTheWholeDown() {
        set("orders/failed");
        try {
            for (String route : new String[] {"health", "health/ready"}) {
                when().get(PANEL.at("api/" + route))
                        .then()
                        .statusCode(503)
                        .body("status", is("DOWN"))
                        .body("checks.find { it.name == 'orders' }.status", is("DOWN"));
            }
        } finally {
            set("orders/passed");
        }
    }

    @Test
    void aFailedCheckThatIsNotCriticalIsUpAndDegraded() {
        set("mail/failed");
        try {
            when().get(PANEL.at("api/health"))
                    .then()
                    .statusCode(200)
                    .body("status", is("UP"))
                    .body("checks.find { it.name == 'mail' }.status", is("UP"))
                    .body("checks.find { it.name == 'mail' }.data.state", is("degraded"));
        } finally {
            set("mail/passed");
        }
    }

    @Test
    void aCallerWithoutAccessGetsTheStatusAlone() {
        when().get(CLOSED.at("api/health"))
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks", empty());
    }

    @Test
    void whileTheyAreOffThePathsBelongToTheApplication() {
        when().get(OFF.at("api/health")).then().statusCode(200).body(is("the application's health"));
        when().get(OFF.at("api/health/live")).then().statusCode(404);
        when().get(OFF.at("api/healthcheck")).then().statusCode(200).body("status", is("success"));
    }

    @Test
    void besideTheRoutesTheApplicationKeepsItsOwnPaths() {
        when().get(BESIDE.at("api/health"))
                .then()
                .statusCode(200)
                .body("status", is("UP"))
                .body("checks", empty());
        when().get(BESIDE.at("api/health/orders")).then().statusCode(200).body(is("the application's orders"));
        when().post(BESIDE.at("api/health")).then().statusCode(200).body(is("posted to the application"));
    }

    @Test
    void twoReportsAtOnePathFailTheDeployment(Server server) {
        assertThat(Deployment.failureOf(
                        server,
                        Apps.app("mp-routes-clash", new String[] {ON, "healthcheck.path=/health"}, Panel.class)))
                .contains("healthcheck.microprofile.path = '/health'");
    }

    @Test
    void aBadValueOfTheSpecificationFailsTheDeployment(Server server) {
        assertThat(Deployment.failureOf(
                        server,
                        Apps.app(
                                "mp-routes-bad",
                                new String[] {"mp.health.default.readiness.empty.response=READY"},
                                Panel.class)))
                .contains("mp.health.default.readiness.empty.response = 'READY'");
    }

    private static void set(String state) {
        when().post(PANEL.at("api/panel/" + state)).then().statusCode(204);
    }
}
