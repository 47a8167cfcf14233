package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.server.DeployedWar;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody sees who has not logged in. */
class AccessIT {
    @RegisterExtension
    static final DeployedWar AUTHENTICATED = restricted("authenticated", "authenticated");

    @RegisterExtension
    static final DeployedWar ROLE = restricted("role", "role:ops,admin");

    @RegisterExtension
    static final DeployedWar NEVER = restricted("never", "never");

    @ParameterizedTest
    @MethodSource("all")
    void aProbeStillGetsTheStatusAndNothingElse(DeployedWar war) {
        when().get(war.at("api/healthcheck")).then().statusCode(503).body(is("{\"status\":\"failure\"}"));
        when().get(war.at("api/healthcheck/throws_exception"))
                .then()
                .statusCode(503)
                .body(is("{\"status\":\"failure\"}"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theEnvironmentStaysClosed(DeployedWar war) {
        when().get(war.at("api/environment"))
                .then()
                .statusCode(403)
                .body("error", containsString("healthcheck.environment.access"));
    }

    @Test
    void noChallengeIsSentThatAProbeCouldNotAnswer() {
        when().get(ROLE.at("api/environment")).then().header("WWW-Authenticate", nullValue());
    }

    static Stream<DeployedWar> all() {
        return Stream.of(AUTHENTICATED, ROLE, NEVER);
    }

    private static DeployedWar restricted(String name, String access) {
        return new DeployedWar(Apps.app(
                "access-" + name,
                new String[] {
                    "healthcheck.details=" + access, "healthcheck.environment.access=" + access.replace("never", "off")
                },
                ThrowingCheck.class));
    }
}
