package dev.healthcheck.it.servlet;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Rest;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A WAR that does not bring all libraries answers, or says what it lacks; its own resources answer anyway. */
class WithoutLibrariesIT {
    private static final String BRIDGES = "jersey-cdi1x\nresteasy-cdi";

    @Test
    void withoutABridgeFromJaxRsToCdiEveryRouteAnswers(Server server) {
        WebArchive war = war("no-bridge", BRIDGES, Shop.class)
                .addAsResource(new StringAsset("""
                                healthcheck.environment.access=public
                                healthcheck.token=0123456789-0123456789-0123456789
                                healthcheck.maintenance.access=token
                                """), "META-INF/microprofile-config.properties");

        try (Deployment app = Deployment.of(server, war);
                Deployment other = Deployment.of(server, war("no-bridge-either", BRIDGES, Shop.class))) {
            for (int i = 0; i < 2; i++) {
                when().get(app.at("api/healthcheck"))
                        .then()
                        .statusCode(200)
                        .header("Cache-Control", "no-store")
                        .body("results.checker", contains("orders", "redisAvailable"));
                when().head(app.at("api/healthcheck")).then().statusCode(200);
            }
            when().get(app.at("api/healthcheck/orders")).then().statusCode(200);
            when().options(app.at("api/healthcheck/orders"))
                    .then()
                    .statusCode(200)
                    .header("Allow", is("GET, HEAD, OPTIONS"));
            when().get(app.at("api/healthcheck/unknown")).then().statusCode(404);
            when().post(app.at("api/healthcheck")).then().statusCode(405);
            when().get(app.at("api/healthcheck/history")).then().statusCode(200);
            when().get(app.at("api/healthcheck/metrics")).then().statusCode(200);
            when().get(app.at("api/healthcheck/probes.yaml")).then().statusCode(200);
            when().get(app.at("api/healthcheck/maintenance")).then().statusCode(200);
            given().header("Authorization", "Bearer 0123456789-0123456789-0123456789")
                    .body("moving")
                    .when()
                    .put(app.at("api/healthcheck/maintenance"))
                    .then()
                    .statusCode(200);
            when().get(app.at("api/environment")).then().statusCode(200).body("$", hasKey("java"));
            when().get(app.at("api/environment/java")).then().statusCode(200);
            when().get(app.at("api/shop")).then().statusCode(200);
            when().get(other.at("api/environment")).then().statusCode(403);
            when().get(other.at("api/healthcheck/maintenance"))
                    .then()
                    .statusCode(200)
                    .body("maintenance", is(false));
        }
    }

    @Test
    void withoutAnyContainerOfCdiTheReportsSaySoAndTheApplicationAnswers(Server server) {
        int linesBefore = server.log().size();
        String cdi = BRIDGES + "\nweld-*";

        try (Deployment app = Deployment.of(server, war("no-cdi", cdi, Shop.class))) {
            when().get(app.at("api/shop")).then().statusCode(200);
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(503)
                    .body("error", containsString("HC0037: the health checks need CDI"));
            when().get(app.at("api/environment")).then().statusCode(503);
            when().get(app.at("api/nothing")).then().statusCode(404);
            await().untilAsserted(() -> assertThat(server.log().stream().skip(linesBefore))
                    .anyMatch(line -> line.contains("HC0037: RouteFilter cannot answer")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yasson", "parsson", "jakarta.json.bind-api"})
    void withoutJsonTheStartSaysWhatToAdd(String library, Server server) {
        assertThat(Deployment.failureOf(server, war("no-" + library, library + "\njersey-media-json-binding")))
                .contains("HC0001", "1 problem", " is missing; add org.eclipse:yasson");
    }

    private static WebArchive war(String name, String leftOut, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibrary(Wars.library())
                .addClasses(Rest.class, TwoChecks.class)
                .addClasses(classes)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsWebInfResource(new StringAsset(leftOut), ServletContainer.LEFT_OUT);
    }
}
