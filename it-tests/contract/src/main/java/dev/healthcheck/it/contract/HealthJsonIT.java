package dev.healthcheck.it.contract;

import static dev.healthcheck.it.contract.Bodies.normalised;
import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Server;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole bodies, statuses and headers. */
class HealthJsonIT {
    @RegisterExtension
    static final DeployedWar PASSING = new DeployedWar(Apps.app("passing", TwoChecks.class, Shop.class));

    @RegisterExtension
    static final DeployedWar FAILING = new DeployedWar(Apps.app("failing", ThrowingCheck.class, TwoChecks.class));

    @RegisterExtension
    static final DeployedWar EMPTY = new DeployedWar(Apps.app("empty", Shop.class));

    private static final String ORDERS = """
            {"checker":"orders","output":{"open":[1,2.5,"three",true]},"passed":true,\
            "timestamp":TIME,"expires":TIME,"response_time":TOOK,\
            "state":"passed","since":TIME}""";
    private static final String REDIS = """
            {"checker":"redisAvailable","output":"redis ok","passed":true,\
            "timestamp":TIME,"expires":TIME,"response_time":TOOK,\
            "state":"passed","since":TIME}""";
    private static final String THROWS = """
            {"checker":"throws_exception","output":"'NoneType' object has no attribute '__getitem__'","passed":false,\
            "timestamp":TIME,"expires":TIME,"response_time":TOOK,\
            "exception":{"class":"java.io.IOException",\
            "message":"'NoneType' object has no attribute '__getitem__'","causes":[]},\
            "state":"failed","since":TIME,"consecutive_failures":1,"last_success":null}""";

    @Test
    void successIsTheSeedsJsonAndHowTheCheckStands() {
        String body = when().get(PASSING.at("api/healthcheck"))
                .then()
                .statusCode(200)
                .contentType(is("application/json"))
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept")
                .header("Set-Cookie", nullValue())
                .extract()
                .asString();

        assertThat(normalised(body)).isEqualTo(report("success", ORDERS + "," + REDIS));
    }

    @Test
    void failureIsTheSeedsJsonAndHowTheCheckStands() {
        String body = when().get(FAILING.at("api/healthcheck"))
                .then()
                .statusCode(503)
                .contentType(is("application/json"))
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        assertThat(normalised(body)).isEqualTo(report("failure", ORDERS + "," + REDIS + "," + THROWS));
    }

    @Test
    void noCheckAtAllIsSuccessAndAWarning(Server server) {
        String body = when().get(EMPTY.at("api/healthcheck"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(normalised(body)).isEqualTo(report("success", ""));
        assertThat(server.log()).anyMatch(line -> line.contains("HC0003: there is no health check"));
    }

    @Test
    void resultsExpireAfterTheDefaultTimes() {
        JsonPath json = when().get(FAILING.at("api/healthcheck"))
                .jsonPath(JsonPathConfig.jsonPathConfig().numberReturnType(NumberReturnType.DOUBLE));

        assertThat(lifetime(json.getMap("results[1]"))).isEqualTo(27);
        assertThat(lifetime(json.getMap("results[2]"))).isEqualTo(9);
    }

    @Test
    void oneCheckCanBeAskedFor() {
        String body = when().get(FAILING.at("api/healthcheck/orders"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(normalised(body)).isEqualTo(report("success", ORDERS));
        when().get(FAILING.at("api/healthcheck/throws_exception")).then().statusCode(503);
    }

    @Test
    void anUnknownCheckerIsNotFound() {
        when().get(PASSING.at("api/healthcheck/typo"))
                .then()
                .statusCode(404)
                .contentType(is("application/json"))
                .body(is("{\"error\":\"there is nothing of that name\"}"));
    }

    @Test
    void headIsGetWithoutABody() {
        when().head(PASSING.at("api/healthcheck"))
                .then()
                .statusCode(200)
                .contentType(is("application/json"))
                .body(is(emptyOrNullString()));
        when().head(FAILING.at("api/healthcheck")).then().statusCode(503).body(is(emptyOrNullString()));
        when().head(FAILING.at("api/healthcheck/typo")).then().statusCode(404);
    }

    /** HAProxy's default check must not be told that all is well. */
    @Test
    void optionsTellsTheTruthToo() {
        when().options(PASSING.at("api/healthcheck")).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
        when().options(FAILING.at("api/healthcheck")).then().statusCode(503).header("Allow", "GET, HEAD, OPTIONS");
        when().options(FAILING.at("api/healthcheck/orders")).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void otherMethodsAreNotAllowed(String method) {
        when().request(method, FAILING.at("api/healthcheck")).then().statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "text/html, image/gif, image/jpeg, */*; q=0.2",
                "text/plain, text/*, */*",
                "application/openmetrics-text;version=1.0.0,*/*;q=0.1",
                "image/png"
            })
    void theBodyIsJsonWhateverIsAccepted(String accept) {
        given().header("Accept", accept)
                .when()
                .get(PASSING.at("api/healthcheck"))
                .then()
                .statusCode(200)
                .contentType(is("application/json"));
    }

    @Test
    void aSlashAtTheEndMakesNoDifference() {
        when().get(FAILING.at("api/healthcheck/")).then().statusCode(503);
    }

    @Test
    void theApplicationsOwnResourcesAnswerAsBefore() {
        when().get(PASSING.at("api/shop")).then().statusCode(200).body(is("open"));
    }

    private static String report(String status, String results) {
        return "{\"hostname\":\"HOST\",\"status\":\"" + status + "\",\"timestamp\":TIME,\"results\":[" + results + "]}";
    }

    private static long lifetime(Map<String, Object> result) {
        return Math.round((double) result.get("expires") - (double) result.get("timestamp"));
    }
}
