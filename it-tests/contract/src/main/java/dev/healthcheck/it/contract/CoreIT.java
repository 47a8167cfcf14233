package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.healthcheck.it.app.Core;
import dev.healthcheck.it.app.Greeter;
import dev.healthcheck.it.app.Lever;
import dev.healthcheck.it.app.ScopedRest;
import dev.healthcheck.it.server.DeployedWar;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What every server serves, asked of one small application. A server that takes no WARs while it runs has this alone. */
@Tag("core")
class CoreIT {
    private static final String MASK = "********";
    private static final String ALLOWED = "GET, HEAD, OPTIONS";

    @RegisterExtension
    static final DeployedWar APP = new DeployedWar(Apps.with(
            Apps.withoutRest("core", ScopedRest.class, Core.class, Lever.class, Greeter.class),
            "healthcheck.environment.access=public"));

    @AfterEach
    void mend() {
        pull("up");
        await().until(() -> when().get(APP.at("api/healthcheck")).statusCode() == 200);
    }

    @Test
    void theWholeReportHasACheckOfEveryForm() {
        JsonPath report = get("healthcheck").statusCode(200).extract().jsonPath();
        Map<String, Object> outputs = new LinkedHashMap<>();
        List<Map<String, Object>> results = report.getList("results");
        results.forEach(result -> outputs.put((String) result.get("checker"), result.get("output")));

        assertThat(report.getString("status")).isEqualTo("success");
        assertThat(outputs)
                .containsOnly(
                        entry("injected", "hello core"),
                        entry("later", "later"),
                        entry("lever", "up"),
                        entry("mail", "hello mail"),
                        entry("map", Map.of("open", 3, "password", MASK)),
                        entry("meetsFirst", "ok"),
                        entry("meetsSecond", "ok"),
                        entry("search", "index is writable"),
                        entry("text", "a text"),
                        entry("yes", "ok"));
    }

    @Test
    void checksRunAtTheSameTime() {
        get("healthcheck")
                .body("results.find { it.checker == 'meetsFirst' }.passed", is(true))
                .body("results.find { it.checker == 'meetsSecond' }.passed", is(true));
    }

    @Test
    void aCheckIsFoundByItsName() {
        get("healthcheck/text").statusCode(200).body("results.checker", is(List.of("text")));
    }

    @Test
    void anUnknownNameIsNotFound() {
        get("healthcheck/typo").statusCode(404).contentType("application/json");
    }

    @Test
    void headHasTheStatusOfGetAndNoBody() {
        when().head(APP.at("api/healthcheck")).then().statusCode(200).body(is(""));
    }

    @Test
    void optionsTellsTheMethods() {
        when().options(APP.at("api/healthcheck")).then().statusCode(200).header("Allow", ALLOWED);
    }

    @Test
    void postIsNotAllowed() {
        when().post(APP.at("api/healthcheck")).then().statusCode(405).header("Allow", ALLOWED);
    }

    @Test
    void putIsNotAllowed() {
        when().put(APP.at("api/healthcheck")).then().statusCode(405).header("Allow", ALLOWED);
    }

    @Test
    void aBrowserGetsThePage() {
        given().accept("text/html,*/*;q=0.8")
                .get(APP.at("api/healthcheck"))
                .then()
                .statusCode(200)
                .contentType("text/html");
    }

    @Test
    void plainTextIsAsked() {
        given().accept("text/plain")
                .get(APP.at("api/healthcheck"))
                .then()
                .statusCode(200)
                .body(startsWith("HEALTH OK - 10 checks passed"));
    }

    @Test
    void theEnvironmentHasItsSectionsAndThatOfTheApplication() {
        JsonPath report = get("environment").statusCode(200).extract().jsonPath();

        assertThat(report.getMap("$").keySet().stream().map(String::valueOf))
                .contains("os", "java", "process", "config", "core");
        assertThat(report.<String, Object>getMap("java.packages").keySet())
                .anyMatch(library -> library.contains("jaxrs-healthcheck"));
        assertThat(report.getString("core.color")).isEqualTo("green");
    }

    @Test
    void theEnvironmentMasksSecrets() {
        get("environment")
                .body("core.password", is(MASK))
                .body("process.environ.ACME_SECRET", is(MASK))
                .body("process.properties.'acme.api.token'", is(MASK))
                .body(not(containsString("s3cret")));
    }

    @Test
    void theMaskedPlacesAreTold() {
        get("environment/scrubbed")
                .statusCode(200)
                .body("environment.findAll { it.section == 'core' }.path", is(List.of("/password")))
                .body("checks.findAll { it.checker == 'map' }.path", is(List.of("/password")))
                .body(not(containsString("s3cret")));
    }

    @Test
    void aFailureIsUnavailableWithASecretMaskedAndATimeToRetry() {
        pull("down");

        String seconds = get("healthcheck")
                .statusCode(503)
                .body("status", is("failure"))
                .body("results.find { !it.passed }.checker", is("lever"))
                .body(
                        "results.find { !it.passed }.output",
                        allOf(containsString("refused: jdbc:postgresql://app:"), not(containsString("s3cret"))))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(seconds)).isPositive();
    }

    @Test
    void headOfAFailureIsUnavailable() {
        pull("down");

        when().head(APP.at("api/healthcheck")).then().statusCode(503).body(is(""));
    }

    @Test
    void aCheckRecovers() {
        pull("down");
        get("healthcheck").statusCode(503);

        pull("up");

        get("healthcheck").statusCode(200).body("status", is("success"));
    }

    @Test
    void aRunThatHangsIsStuckAtItsTimeLimitAndShowsWhere() {
        pull("hung");

        get("healthcheck/lever")
                .statusCode(503)
                .body("results[0].state", is("stuck"))
                .body("results[0].output", is("timed out after 500 ms"))
                .body("results[0].stuck.stack", hasItem(containsString("Lever.hangHere(Lever.java:")));
    }

    @Test
    void theWholeIsUnavailableWhileACheckIsStuckAndRecovers() {
        pull("hung");
        get("healthcheck").statusCode(503).body("results.find { !it.passed }.checker", is("lever"));

        pull("up");

        await().until(() -> when().get(APP.at("api/healthcheck")).statusCode() == 200);
    }

    @Test
    void changesAreInTheHistoryAndToldToObservers() {
        get("healthcheck").statusCode(200);
        pull("down");
        get("healthcheck").statusCode(503);
        pull("up");
        get("healthcheck").statusCode(200);

        get("healthcheck/history")
                .statusCode(200)
                .body("transitions[0].checker", is("lever"))
                .body("transitions[0].from", is("failed"))
                .body("transitions[0].to", is("passed"))
                .body("transitions[1].to", is("failed"));
        await().untilAsserted(
                        () -> assertThat(when().get(APP.at("api/lever/told")).asString())
                                .contains("lever passed -> failed\nlever failed -> passed"));
    }

    @Test
    void strangersGetNoFreshRun() {
        get("healthcheck?fresh").statusCode(403);
    }

    private static ValidatableResponse get(String path) {
        return when().get(APP.at("api/" + path)).then();
    }

    private static void pull(String position) {
        when().post(APP.at("api/lever/" + position));
    }
}
