package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Rival;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application with resources under the names of the library's routes. */
class RivalRoutesIT {
    @RegisterExtension
    static final DeployedWar BESIDE = new DeployedWar(Apps.app(
            "rival-beside",
            new String[] {
                "healthcheck.path=/internal/health",
                "healthcheck.environment.path=/internal/environment",
                "healthcheck.environment.access=public"
            },
            TwoChecks.class,
            Rival.class));

    @RegisterExtension
    static final DeployedWar DEFAULT = new DeployedWar(Apps.app(
            "rival-default", new String[] {"healthcheck.environment.access=public"}, TwoChecks.class, Rival.class));

    @Test
    void withOurRoutesMovedBothAnswerAtTheirOwnAddress() {
        when().get(BESIDE.at("api/internal/health")).then().statusCode(200).body("status", is("success"));
        when().get(BESIDE.at("api/internal/health/orders"))
                .then()
                .statusCode(200)
                .body("results.size()", is(1));
        when().get(BESIDE.at("api/internal/environment")).then().statusCode(200).body("os.name", is("posix"));
        when().get(BESIDE.at("api/healthcheck")).then().statusCode(200).body(is("the application's"));
        when().get(BESIDE.at("api/healthcheck/orders")).then().statusCode(200).body(is("the application's orders"));
        when().post(BESIDE.at("api/healthcheck")).then().statusCode(200).body(is("posted to the application"));
        when().get(BESIDE.at("api/environment")).then().statusCode(200).body(is("the application's environment"));
        when().get(BESIDE.at("api/environment/scrubbed")).then().statusCode(200).body(is("the application's scrubbed"));
    }

    @Test
    void withTheDefaultRoutesOursWinForTheirMethods() {
        when().get(DEFAULT.at("api/healthcheck")).then().statusCode(200).body("status", is("success"));
        when().head(DEFAULT.at("api/healthcheck")).then().statusCode(200).contentType("application/json");
        when().options(DEFAULT.at("api/healthcheck")).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
        when().get(DEFAULT.at("api/healthcheck/orders")).then().statusCode(200).body("results.size()", is(1));
        when().get(DEFAULT.at("api/environment")).then().statusCode(200).body("os.name", is("posix"));
    }

    @Test
    void everyOtherMethodAndPathIsTheApplications() {
        when().post(DEFAULT.at("api/healthcheck")).then().statusCode(200).body(is("posted to the application"));
        when().delete(DEFAULT.at("api/healthcheck/orders"))
                .then()
                .statusCode(404)
                .body(is("nothing to delete"));
        when().get(DEFAULT.at("api/environment/staging")).then().statusCode(200).body(is("the application's staging"));
        assertThat(when().put(DEFAULT.at("api/healthcheck")).statusCode()).isEqualTo(405);
    }

    @Test
    void theLogTellsWhichResourcesCollideAndWhichSettingHelps(Server server) {
        Needs.listedFiles(server);
        await().untilAsserted(() -> assertThat(server.log())
                .anyMatch(line -> line.contains("HC0022")
                        && line.contains(Rival.Health.class.getName())
                        && line.contains("healthcheck.path"))
                .anyMatch(line -> line.contains("HC0022")
                        && line.contains(Rival.Environment.class.getName())
                        && line.contains("healthcheck.environment.path")));
    }

    @Test
    void thePathsOfTheResourcesThemselvesLeadNowhere() {
        when().get(BESIDE.at("api/dev.healthcheck.internal/health")).then().statusCode(404);
        when().get(DEFAULT.at("api/dev.healthcheck.internal/environment"))
                .then()
                .statusCode(404);
    }
}
