package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.DeskReadiness;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The guide from MicroProfile Health: the WAR before, the WAR after, and a step left out. */
class MigrationFromMicroProfileIT {
    private static final String[] ON = {"healthcheck.microprofile=on"};

    @Test
    void beforeTheServerShowsTheCheckIfItHasMicroProfileHealth(Server server) {
        URI health = Needs.microProfileHealth(server);

        try (Deployment app =
                Deployment.of(server, withApi(Apps.withoutLibrary("moving-before", DeskReadiness.class)))) {
            assertThat(app).isNotNull();
            assertThat(desks(health)).isNotEmpty().containsOnly("UP");
        }
    }

    @Test
    void afterTheJarAloneMakesItACheck(Server server) {
        try (Deployment app = Deployment.of(server, withApi(Apps.app("moving-jar", DeskReadiness.class)))) {
            for (String route : new String[] {"api/healthcheck", "api/healthcheck/ready", "api/healthcheck/desk"}) {
                when().get(app.at(route))
                        .then()
                        .statusCode(200)
                        .body("results.checker", contains("desk"))
                        .body("results[0].output.queue", is(3));
            }
            assertThat(when().get(app.at("api/health/ready")).statusCode())
                    .as("without the setting of the routes")
                    .isEqualTo(404);
        }
    }

    @Test
    void afterTheRoutesAreThoseOfMicroProfileHealth(Server server) {
        try (Deployment app = Deployment.of(server, withApi(Apps.app("moving-on", ON, DeskReadiness.class)))) {
            assertThat(when().get(app.at("api/health/ready"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString())
                    .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"desk\",\"status\":\"UP\","
                            + "\"data\":{\"queue\":3}}]}");
            when().get(app.at("api/health/live"))
                    .then()
                    .statusCode(200)
                    .body("status", is("UP"))
                    .body("checks.size()", is(0));
        }
    }

    /** Open Liberty shows it twice, also without the library. */
    @Test
    void theHealthOfTheServerStillShowsTheCheck(Server server) {
        URI health = Needs.microProfileHealth(server);

        try (Deployment app = Deployment.of(server, withApi(Apps.app("moving-both", ON, DeskReadiness.class)))) {
            assertThat(app).isNotNull();
            assertThat(desks(health)).isNotEmpty().containsOnly("UP");
        }
    }

    private static WebArchive withApi(WebArchive war) {
        return war.addAsLibrary(Wars.jarOf(HealthCheckResponse.class));
    }

    private static List<String> desks(URI health) {
        return when().get(health).jsonPath().getList("checks.findAll { it.name == 'desk' }.status");
    }
}
