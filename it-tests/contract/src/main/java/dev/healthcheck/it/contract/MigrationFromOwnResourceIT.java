package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import org.junit.jupiter.api.Test;

/** The guide from a hand-made resource: the WAR before, the WAR after, and a step left out. */
class MigrationFromOwnResourceIT {
    private static final String[] KEPT_PATH = {
        "healthcheck.path=/health", "healthcheck.success-ttl=off", "healthcheck.failed-ttl=off"
    };

    @Test
    void beforeTheResourceAnswers(Server server) {
        try (Deployment app =
                Deployment.of(server, Guides.with(Apps.withoutLibrary("own-before"), "OrderDesk", "HandmadeHealth"))) {
            when().get(app.at("api/health")).then().statusCode(200).body("status", is("UP"));
            when().post(app.at("api/desk/closed"));
            when().get(app.at("api/health")).then().statusCode(503).body("status", is("DOWN"));
        }
    }

    @Test
    void afterTheAddressAndTheCodesAreTheSame(Server server) {
        try (Deployment app =
                Deployment.of(server, Guides.moved("own-after", KEPT_PATH, "OrderDesk", "OrderDeskCheck"))) {
            when().get(app.at("api/health"))
                    .then()
                    .statusCode(200)
                    .body("status", is("success"))
                    .body("results.checker", contains("orderDesk"));
            when().post(app.at("api/desk/closed"));
            when().get(app.at("api/health"))
                    .then()
                    .statusCode(503)
                    .body("status", is("failure"))
                    .body("results.output", contains("closed"));
            assertThat(when().get(app.at("api/healthcheck")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void theFormatOfMicroProfileKeepsUpAndDown(Server server) {
        String[] settings = {
            "healthcheck.path=/health",
            "healthcheck.success-ttl=off",
            "healthcheck.failed-ttl=off",
            "healthcheck.success-format=microprofile",
            "healthcheck.failed-format=microprofile"
        };
        try (Deployment app =
                Deployment.of(server, Guides.moved("own-words", settings, "OrderDesk", "OrderDeskCheck"))) {
            when().get(app.at("api/health")).then().statusCode(200).body("status", is("UP"));
            when().post(app.at("api/desk/closed"));
            when().get(app.at("api/health")).then().statusCode(503).body("status", is("DOWN"));
        }
    }

    @Test
    void aResourceThatStaysIsNamedInTheLog(Server server) {
        Needs.listedFiles(server);
        try (Deployment app = Deployment.of(
                server, Guides.moved("own-both", KEPT_PATH, "OrderDesk", "OrderDeskCheck", "HandmadeHealth"))) {
            when().get(app.at("api/health")).then().statusCode(200).body("status", is("success"));
            await().untilAsserted(() -> assertThat(server.log())
                    .anyMatch(line -> line.contains("HC0022") && line.contains("HandmadeHealth")));
        }
    }

    @Test
    void withoutThePathTheOldAddressIsGone(Server server) {
        try (Deployment app =
                Deployment.of(server, Guides.moved("own-left-out", new String[0], "OrderDesk", "OrderDeskCheck"))) {
            assertThat(when().get(app.at("api/health")).statusCode()).isEqualTo(404);
        }
    }
}
