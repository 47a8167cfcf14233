package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Odd;
import dev.healthcheck.it.app.OddRest;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ServerIndependent;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An odd value fails no healthy check and loses no section: it is written as a person would, or marked in its place. */
@ServerIndependent
class OddValuesIT {
    @RegisterExtension
    static final DeployedWar ODD = new DeployedWar(
            Apps.with(Apps.withoutRest("odd", Odd.class, OddRest.class), "healthcheck.environment.access=public"));

    @Test
    void valuesAreWrittenAsAPersonWould() {
        assertThat(outputOf("values"))
                .containsEntry("path", "orders.log")
                .containsEntry("file", "orders.log")
                .containsEntry("uri", "http://orders/")
                .containsEntry("class", Odd.class.getName())
                .containsEntry("text", "built")
                .containsEntry("nan", "NaN")
                .containsEntry("infinity", "Infinity")
                .containsEntry("entry", Map.of("depth", 5))
                .containsEntry("iterator", List.of(1, 2))
                .containsEntry("address", "10.0.0.1")
                .containsEntry("charset", "UTF-8")
                .containsEntry("locale", "fr-CA")
                .containsEntry("pattern", "a+")
                .containsEntry("instant", "1970-01-01T00:00:00Z")
                .containsEntry("duration", "PT2S")
                .containsEntry("unit", "SECONDS")
                .containsEntry("keys", Map.of("a", 1))
                .containsEntry("record", Map.of("name", "orders", "hidden", Map.of("directory", "tmp", "share", 0.5f)));
    }

    @Test
    void anExceptionInAnOutputIsItsClassAndMessage() {
        assertThat(outputOf("lastFailure"))
                .containsEntry("lastFailure", Map.of("class", "java.io.IOException", "message", "the disk was full"));
    }

    @Test
    void whatCannotBeWrittenIsMarkedInItsPlace() {
        assertThat(outputOf("halfReadable"))
                .containsEntry("name", "orders")
                .containsEntry(
                        "depth",
                        "(cannot be written: dev.healthcheck.it.app.Odd$HalfReadable.depth:"
                                + " java.lang.IllegalStateException: the connection is closed)");
    }

    @Test
    void aMapThatChangesMeanwhileFailsNoCheck() {
        for (int i = 0; i < 20; i++) {
            when().get(ODD.at("api/healthcheck/changing")).then().statusCode(200);
        }
    }

    @Test
    void aSectionAndThePropertiesOfJaxRsAreWrittenToo() {
        JsonPath environment = when().get(ODD.at("api/environment")).jsonPath();

        assertThat(environment.getString("oddFacts.name")).isEqualTo("orders");
        assertThat(environment.getString("oddFacts.directory")).isEqualTo("orders");
        assertThat(environment.getString("oddFacts.broken.depth")).startsWith("(cannot be written: ");
        assertThat(environment.<String, Object>getMap("config.jaxrs"))
                .containsEntry("shop.directory", "orders")
                .containsEntry("shop.limit", "NaN")
                .containsEntry("shop.part", OddRest.class.getName());
    }

    private static Map<String, Object> outputOf(String check) {
        return when().get(ODD.at("api/healthcheck/" + check))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("results[0].output");
    }
}
