package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.healthcheck.it.app.ClientChecks;
import dev.healthcheck.it.app.OwnJsonb;
import dev.healthcheck.it.app.OwnJsonbFacts;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jboss.shrinkwrap.api.asset.ClassLoaderAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WARs with JSON settings, APIs and HTTP clients of their own. */
class OwnLibrariesIT {
    @Test
    void theJsonOfTheApplicationDoesNotChangeTheReports(Server server) {
        Needs.jsonOfObjects(server);
        List<String> with;
        try (Deployment app =
                Deployment.of(server, Apps.app("json-own", TwoChecks.class, OwnJsonb.class, OwnJsonbFacts.class))) {
            assertThat(when().get(app.at("api/facts")).asString())
                    .as("the JSON of the application")
                    .contains("OrderName");
            with = reports(app);
        }
        assertThat(with).isEqualTo(plainReports(server));
    }

    @ParameterizedTest
    @CsvSource({
        "johnzon, 'johnzon-jsonb,johnzon-mapper,johnzon-core'",
        "yasson, 'yasson,parsson'",
        "jackson, 'jackson-jakarta-rs-json-provider,jackson-jakarta-rs-base,jackson-module-jakarta-xmlbind-annotations,"
                + "jackson-databind,jackson-core,jackson-annotations'"
    })
    void theJsonLibrariesOfTheWarDoNotChangeTheReports(String name, String jars, Server server) {
        Needs.jakartaServer(server);
        WebArchive war = Apps.app("json-" + name, TwoChecks.class, OwnJsonbFacts.class);
        for (String jar : jars.split(",")) {
            war.addAsLibrary(new ClassLoaderAsset("libraries/" + name + "/" + jar + ".jar"), jar + ".jar");
        }
        List<String> with;
        try (Deployment app = Deployment.of(server, war)) {
            assertThat(when().get(app.at("api/facts")).asString())
                    .as("the JSON of the application")
                    .containsIgnoringCase("orderName");
            with = reports(app);
        }
        assertThat(with).isEqualTo(plainReports(server));
    }

    private static List<String> plainReports(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("json-plain", TwoChecks.class))) {
            return reports(app);
        }
    }

    private static List<String> reports(Deployment app) {
        return Stream.of("", "?pretty", "?format=health", "?format=microprofile")
                .map(query -> query + " "
                        + withoutTimes(
                                when().get(app.at("api/healthcheck" + query)).asString()))
                .toList();
    }

    @Test
    void theApisOfMicroProfileInTheWarDoNoHarm(Server server) {
        try (Deployment app = Deployment.of(
                server,
                Apps.app("own-apis", new String[] {"healthcheck.failed-status=500"}, TwoChecks.class)
                        .addAsLibrary(Wars.jarOf(Config.class))
                        .addAsLibrary(Wars.jarOf(HealthCheckResponse.class)))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("orders", "redisAvailable"));
        }
    }

    @Test
    void aClientOfJaxRsInACheckAsksAnotherResourceAndTheRouteItself(Server server) {
        Needs.clients(server);
        try (Deployment app = Deployment.of(server, Apps.app("own-client", ClientChecks.class, Shop.class))) {
            when().get(app.at("api/client")).then().statusCode(200);
            for (int i = 0; i < 3; i++) {
                when().get(app.at("api/healthcheck")).then().statusCode(200).body("results.output", contains(200, 200));
            }
        }
    }

    /** {@return the report without what differs at each start: times, and numbers with decimals} */
    private static String withoutTimes(String report) {
        return report.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "T").replaceAll("\\d+\\.\\d+(E-?\\d+)?", "N");
    }
}
