package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.healthcheck.it.app.Counters;
import dev.healthcheck.it.app.MicroProfileBeans;
import dev.healthcheck.it.app.MicroProfileThrowing;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Beans of MicroProfile Health are checks, and checks are beans of it. */
class MicroProfileChecksIT {
    private static final String ON = "healthcheck.microprofile=on";

    /** Some servers do not have the API, so that the WAR brings it. */
    @RegisterExtension
    static final DeployedWar BEANS = new DeployedWar(withApi(Apps.app("microprofile-beans", MicroProfileBeans.class)));

    @Test
    void eachBeanIsACheckWithTheNameOfItsResponse() {
        Map<String, String> states = results(BEANS.at("api/healthcheck")).stream()
                .collect(toMap(one -> (String) one.get("checker"), one -> (String) one.get("state")));

        assertThat(states)
                .isEqualTo(Map.of(
                        "is it alive?",
                        "passed",
                        "stock",
                        "failed",
                        "of a producer",
                        "passed",
                        "of a field",
                        "passed"));
    }

    @Test
    void itsDataIsTheOutput() {
        when().get(BEANS.at("api/healthcheck/stock")).then().body("results[0].output.missing", equalTo("screws"));
    }

    /** Not with the other beans: Payara answers 500 for its own report while one check throws. */
    @Test
    void oneThatThrowsFailsWithTheNameOfItsBean(Server server) {
        WebArchive war = withApi(Apps.app("microprofile-throwing", MicroProfileThrowing.class));

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/healthcheck/microProfileThrowing"))
                    .then()
                    .statusCode(503)
                    .body("results[0].output", equalTo("no route to the bank"));
        }
    }

    @Test
    void itsAnnotationsAreItsProbes() {
        assertThat(names(BEANS.at("api/healthcheck/live"))).containsExactly("is it alive?");
        assertThat(names(BEANS.at("api/healthcheck/ready")))
                .contains("of a field", "of a producer", "stock")
                .doesNotContain("is it alive?");
        assertThat(names(BEANS.at("api/healthcheck/started"))).contains("stock").doesNotContain("of a field");
    }

    @Test
    void itsResultIsKept(Server server) {
        try (Deployment app = Deployment.of(server, withApi(Apps.app("microprofile-kept", MicroProfileBeans.class)))) {
            Object first = calls(app);

            assertThat(List.of(calls(app), calls(app), calls(app))).containsOnly(first);
        }
    }

    @Test
    void theHealthOfTheServerHasTheChecksAndTheirKeptResults(Server server) {
        URI health = Needs.microProfileHealth(server);
        WebArchive war = Apps.app("microprofile-published", new String[] {ON}, Counters.class);

        try (Deployment app = Deployment.of(server, war)) {
            assertThat(app).isNotNull();
            Map<String, Object> first = published(health, "passes");

            assertThat(first).containsEntry("status", "UP");
            assertThat(published(health, "passes")).isEqualTo(first);
            assertThat(published(health, "fails")).containsEntry("status", "DOWN");
            assertThat(published(health.resolve("health/ready"), "passes")).isEqualTo(first);
        }
        assertThat(checksOf(health)).noneMatch(one -> one.get("name").equals("passes"));
    }

    @Test
    void theHealthOfTheServerHasNoNameThatTheDetailsHide(Server server) {
        URI health = Needs.microProfileHealth(server);
        WebArchive war =
                Apps.app("microprofile-hidden", new String[] {ON, "healthcheck.details=never"}, Counters.class);

        try (Deployment app = Deployment.of(server, war)) {
            assertThat(app).isNotNull();
            assertThat(published(health.resolve("health/ready"), "healthcheck")).containsEntry("status", "DOWN");
            assertThat(published(health.resolve("health/live"), "healthcheck")).containsEntry("status", "UP");
            assertThat(checksOf(health)).noneMatch(one -> one.get("name").equals("fails"));
        }
    }

    private static WebArchive withApi(WebArchive war) {
        return war.addAsLibrary(Wars.jarOf(HealthCheckResponse.class));
    }

    private static Object calls(Deployment app) {
        return when().get(app.at("api/healthcheck/live")).path("results[0].output.calls");
    }

    private static List<Map<String, Object>> results(String uri) {
        return when().get(uri).jsonPath().getList("results");
    }

    private static List<String> names(String uri) {
        return when().get(uri).jsonPath().getList("results.checker");
    }

    private static List<Map<String, Object>> checksOf(URI health) {
        return when().get(health).jsonPath().getList("checks");
    }

    private static Map<String, Object> published(URI health, String name) {
        return checksOf(health).stream()
                .filter(one -> one.get("name").equals(name))
                .findFirst()
                .orElseThrow();
    }
}
