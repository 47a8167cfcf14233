package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.healthcheck.it.app.Hostile;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that throw, hang, or answer rubbish are failed results of their own, and hurt nobody. */
class HostileChecksIT {
    @RegisterExtension
    static final DeployedWar HOSTILE =
            new DeployedWar(Apps.app("hostile", Hostile.class, Hostile.Circle.class, Hostile.Unreadable.class));

    /** Yasson logs for itself that it could not write an output. */
    @Test
    void eachIsAResultOfItsOwn(Server server) {
        JsonPath report = ExpectedErrors.during(
                server,
                () -> when().get(HOSTILE.at("api/healthcheck"))
                        .then()
                        .statusCode(503)
                        .extract()
                        .jsonPath());
        Map<String, Object> failed = new HashMap<>();
        Map<String, Object> passed = new HashMap<>();
        List<Map<String, Object>> results = report.getList("results");
        results.forEach(result -> ((boolean) result.get("passed") ? passed : failed)
                .put((String) result.get("checker"), result.get("output")));

        assertThat(passed)
                .containsOnly(
                        entry("well", "ok"),
                        entry("interruptsItself", "ok"),
                        entry("quotesAndLines", "\"</script>\n\r\u2028\\"));
        assertThat(failed)
                .containsOnly(
                        entry("throwsException", "plain"),
                        entry("throwsWithoutMessage", "java.lang.UnsupportedOperationException"),
                        entry("throwsError", "com/acme/Missing"),
                        entry("overflowsTheStack", "java.lang.StackOverflowError"),
                        entry("saysOutOfMemory", "said, not meant"),
                        entry("returnsNull", "returned null"),
                        entry("laterNull", "returned null"),
                        entry("nullInACheck", "returned null"),
                        entry("laterFailure", "later"),
                        entry("neverCompletes", "timed out after 200 ms"),
                        entry("hangs", "timed out after 200 ms"),
                        entry("answersWithItself", "answers with itself: java.util.concurrent.CompletableFuture"),
                        entry("circle", "the output cannot be written as JSON: " + Hostile.Circle.class.getName()),
                        entry(
                                "unreadable",
                                "the output cannot be written as JSON: " + Hostile.Unreadable.class.getName()),
                        entry("notANumber", "the output cannot be written as JSON: java.lang.Double"));
    }

    @Test
    void theNextRequestsAreAnsweredAsBefore(Server server) {
        ExpectedErrors.during(server, () -> {
            for (int i = 0; i < 20; i++) {
                when().get(HOSTILE.at("api/healthcheck")).then().statusCode(503);
            }
            return null;
        });
        when().get(HOSTILE.at("api/healthcheck/well")).then().statusCode(200);
    }
}
