package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.ServerIndependent;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guide from Spring Boot Actuator and Dropwizard: the settings that take the place of theirs. */
@ServerIndependent
class MigrationFromSpringAndDropwizardIT {
    private static final String[] ACTUATOR = {
        "healthcheck.path=/actuator/health",
        "healthcheck.success-ttl=off",
        "healthcheck.failed-ttl=off",
        "healthcheck.groups.checkout.include=desk",
        "healthcheck.groups.checkout.failed-status=500"
    };

    @Test
    void theRoutesOfActuatorHaveTheirCounterparts(Server server) {
        try (Deployment app = Deployment.of(server, Guides.moved("actuator", ACTUATOR, "OrderDesk", "DeskHealth"))) {
            for (String path : new String[] {"", "/desk", "/ready", "/group/checkout"}) {
                when().get(app.at("api/actuator/health" + path))
                        .then()
                        .statusCode(200)
                        .body("results.checker", contains("desk"))
                        .body("results.output", contains("open"));
            }
            when().get(app.at("api/actuator/health/live"))
                    .then()
                    .statusCode(200)
                    .body("results.size()", is(0));
            when().post(app.at("api/desk/closed"));
            when().get(app.at("api/actuator/health"))
                    .then()
                    .statusCode(503)
                    .body("results[0].output", is("closed"))
                    .body("results[0].exception.class", is("java.lang.IllegalStateException"));
            when().get(app.at("api/actuator/health/group/checkout")).then().statusCode(500);
        }
    }

    @Test
    void theJsonOfThePageHasTheFieldsOfAFailure(Server server) {
        String page = Readme.line("migrate-from-spring-and-dropwizard.md", "{\"hostname\"");
        try (Deployment app = Deployment.of(server, Guides.moved("failed", new String[0], "OrderDesk", "DeskHealth"))) {
            when().post(app.at("api/desk/closed"));

            JsonPath report = when().get(app.at("api/healthcheck")).jsonPath();

            for (String object : new String[] {"", "results[0]", "results[0].exception"}) {
                assertThat(fields(report, object)).isEqualTo(fields(JsonPath.from(page), object));
            }
        }
    }

    private static List<Object> fields(JsonPath json, String object) {
        return List.copyOf(json.getMap(object).keySet());
    }

    @Test
    void theDetailsOfActuatorAreHiddenByOneSetting(Server server) {
        String[] settings = {"healthcheck.details=never"};
        try (Deployment app = Deployment.of(server, Guides.moved("hidden", settings, "OrderDesk", "DeskHealth"))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("status", is("success"))
                    .body("results", nullValue());
        }
    }

    @Test
    void theCodeOfDropwizardIsKeptAndACheckIsSwitchedOff(Server server) {
        String[] settings = {
            "healthcheck.failed-status=500", "healthcheck.success-ttl=off", "healthcheck.failed-ttl=off"
        };
        try (Deployment app = Deployment.of(server, Guides.moved("dropwizard", settings, "OrderDesk", "DeskHealth"))) {
            when().get(app.at("api/healthcheck/desk")).then().statusCode(200);
            when().post(app.at("api/desk/closed"));
            when().get(app.at("api/healthcheck/desk"))
                    .then()
                    .statusCode(500)
                    .body("status", is("failure"))
                    .body("results.output", contains("closed"));
        }
        String[] off = {"healthcheck.checks.desk.enabled=false"};
        try (Deployment app = Deployment.of(server, Guides.moved("off", off, "OrderDesk", "DeskHealth"))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200).body("results.size()", is(0));
        }
    }
}
