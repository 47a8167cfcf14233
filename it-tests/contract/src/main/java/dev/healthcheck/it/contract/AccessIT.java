package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.healthcheck.it.app.Gatekeeper;
import dev.healthcheck.it.app.HeaderLogin;
import dev.healthcheck.it.app.HostileLogin;
import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.server.DeployedWar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees who has not logged in, and somebody who has. */
class AccessIT {
    @RegisterExtension
    static final DeployedWar AUTHENTICATED = restricted("authenticated", "authenticated");

    @RegisterExtension
    static final DeployedWar ROLE = restricted("role", "role:ops,admin");

    @RegisterExtension
    static final DeployedWar NEVER = restricted("never", "never");

    @RegisterExtension
    static final DeployedWar BY_NAME = restricted("by-name", "never", "healthcheck.status-by-name=true");

    /** By a filter of its own, whatever our settings say. */
    @RegisterExtension
    static final DeployedWar GUARDED =
            new DeployedWar(Apps.app("access-guarded", ThrowingCheck.class, Gatekeeper.class));

    @ParameterizedTest
    @MethodSource("all")
    void aProbeStillGetsTheStatusAndNothingElse(DeployedWar war) {
        when().get(war.at("api/healthcheck")).then().statusCode(503).body(is("{\"status\":\"failure\"}"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyNameIsAnsweredAlike(DeployedWar war) {
        Wire known = Wire.get(war.at("api/healthcheck/throws_exception"));
        Wire unknown = Wire.get(war.at("api/healthcheck/nothing"));

        assertThat(known.status()).isEqualTo(403);
        assertThat(known.body()).contains("healthcheck.details").isEqualTo(unknown.body());
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(Wire.get(war.at("api/healthcheck/throws_exception?fresh")).body())
                .isEqualTo(Wire.get(war.at("api/healthcheck/nothing?fresh")).body());
        when().options(war.at("api/healthcheck/throws_exception")).then().statusCode(403);
        when().head(war.at("api/healthcheck/throws_exception")).then().statusCode(403);
        when().head(war.at("api/healthcheck/nothing")).then().statusCode(403);
    }

    @Test
    void aSettingOpensTheStatusOfSingleChecks() {
        when().get(BY_NAME.at("api/healthcheck/throws_exception"))
                .then()
                .statusCode(503)
                .body(is("{\"status\":\"failure\"}"));
        when().get(BY_NAME.at("api/healthcheck/nothing")).then().statusCode(404);
        when().get(BY_NAME.at("api/healthcheck/history")).then().statusCode(403);
        when().get(BY_NAME.at("api/healthcheck/throws_exception?fresh")).then().statusCode(403);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theHistoryStaysClosed(DeployedWar war) {
        when().get(war.at("api/healthcheck/history"))
                .then()
                .statusCode(403)
                .body("error", containsString("healthcheck.details"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theEnvironmentStaysClosed(DeployedWar war) {
        when().get(war.at("api/environment"))
                .then()
                .statusCode(403)
                .body("error", containsString("healthcheck.environment.access"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada ops", "ada guest admin"})
    void whoIsInARoleSeesEverything(String login) {
        assertOpen(ROLE, login);
    }

    @Test
    void whoIsInNoneOfTheRolesSeesWhatStrangersSee() {
        given().header("X-Login", "eve guest")
                .when()
                .get(ROLE.at("api/healthcheck"))
                .then()
                .statusCode(503)
                .body(is("{\"status\":\"failure\"}"));
        given().header("X-Login", "eve guest")
                .when()
                .get(ROLE.at("api/environment"))
                .then()
                .statusCode(403);
    }

    @Test
    void whoeverIsAuthenticatedSeesEverythingWhereThatIsEnough() {
        assertOpen(AUTHENTICATED, "eve");
    }

    @Test
    void neverIsForNobody() {
        given().header("X-Login", "ada ops")
                .when()
                .get(NEVER.at("api/healthcheck"))
                .then()
                .body(is("{\"status\":\"failure\"}"));
        given().header("X-Login", "ada ops")
                .when()
                .get(NEVER.at("api/environment"))
                .then()
                .statusCode(403);
    }

    private static void assertOpen(DeployedWar war, String login) {
        given().header("X-Login", login)
                .when()
                .get(war.at("api/healthcheck"))
                .then()
                .statusCode(503)
                .body("results[0].checker", is("throws_exception"));
        given().header("X-Login", login)
                .when()
                .get(war.at("api/environment"))
                .then()
                .statusCode(200)
                .body("os.name", is("posix"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user", "error", "nobody", "role"})
    void whenTheServerCannotSayWhoAsksItIsAStranger(String broken) {
        assertClosed(ROLE, broken);
        if (!broken.equals("role")) {
            assertClosed(AUTHENTICATED, broken);
        }
    }

    private static void assertClosed(DeployedWar war, String broken) {
        Wire health = Wire.get(war.at("api/healthcheck"), "X-Broken: " + broken);
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body()).isEqualTo("{\"status\":\"failure\"}");
        assertThat(Wire.get(war.at("api/healthcheck/history"), "X-Broken: " + broken)
                        .status())
                .isEqualTo(403);
        assertThat(Wire.get(war.at("api/environment"), "X-Broken: " + broken).status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/throws_exception", "/history"})
    void whomTheApplicationTurnsAwayGetsNoReportEither(String path) {
        String address = GUARDED.at("api/healthcheck" + path);
        for (int i = 0; i < 2; i++) {
            assertThat(Wire.get(address, "X-Word: sesame").body()).contains("throws_exception");

            Wire refused = Wire.get(address);
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.body()).doesNotContain("throws_exception");
        }
    }

    @Test
    void noChallengeIsSentThatAProbeCouldNotAnswer() {
        when().get(ROLE.at("api/environment")).then().header("WWW-Authenticate", nullValue());
    }

    static Stream<DeployedWar> all() {
        return Stream.of(AUTHENTICATED, ROLE, NEVER);
    }

    private static DeployedWar restricted(String name, String access, String... more) {
        List<String> settings = new ArrayList<>(List.of(more));
        settings.add("healthcheck.details=" + access);
        settings.add("healthcheck.environment.access=" + access.replace("never", "off"));
        return new DeployedWar(Apps.app(
                "access-" + name,
                settings.toArray(String[]::new),
                ThrowingCheck.class,
                HostileLogin.class,
                HeaderLogin.class));
    }
}
