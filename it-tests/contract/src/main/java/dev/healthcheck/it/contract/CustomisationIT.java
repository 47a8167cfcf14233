package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.CodeConfig;
import dev.healthcheck.it.app.Csv;
import dev.healthcheck.it.app.Switch;
import dev.healthcheck.it.app.ThrowingCheck;
import dev.healthcheck.it.app.TypeNames;
import dev.healthcheck.it.server.DeployedWar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Status codes, headers and formats, for success and failure apart, by settings and by code. */
class CustomisationIT {
    @RegisterExtension
    static final DeployedWar SETTINGS = new DeployedWar(Apps.app(
            "settings",
            new String[] {
                "healthcheck.success-status=202",
                "healthcheck.failed-status=500",
                "healthcheck.success-headers.X-Health=good",
                "healthcheck.failed-headers.X-Health=bad",
                "healthcheck.failed-headers.Retry-After=9",
                "healthcheck.failed-headers.Cache-Control=no-cache",
                "healthcheck.success-format=text",
            },
            Switch.class));

    @RegisterExtension
    static final DeployedWar CODE = new DeployedWar(Apps.app(
            "code",
            // What code says wins.
            new String[] {"healthcheck.failed-status=501", "healthcheck.failed-headers.X-File=read"},
            Switch.class,
            ThrowingCheck.class,
            CodeConfig.class,
            Csv.class,
            TypeNames.class));

    @Test
    void settingsShapeSuccess() {
        when().post(SETTINGS.at("api/switch/on"));

        when().get(SETTINGS.at("api/healthcheck"))
                .then()
                .statusCode(202)
                .header("X-Health", "good")
                .header("Cache-Control", "no-store")
                .contentType(equalToIgnoringCase("text/plain;charset=utf-8"))
                .body(is("OK"));
    }

    @Test
    void settingsShapeFailure() {
        when().post(SETTINGS.at("api/switch/off"));

        when().get(SETTINGS.at("api/healthcheck"))
                .then()
                .statusCode(500)
                .header("X-Health", "bad")
                .header("Retry-After", "9")
                .header("Cache-Control", "no-cache")
                .contentType("application/json")
                .body("results[0].output", is("off"));
    }

    @Test
    void codeShapesSuccess() {
        when().post(CODE.at("api/switch/on"));

        when().get(CODE.at("api/healthcheck/switched"))
                .then()
                .statusCode(203)
                .header("X-Health", "good")
                .contentType(equalToIgnoringCase("text/plain;charset=utf-8"))
                .body(is("OK"));
    }

    @Test
    void codeShapesFailure() {
        when().get(CODE.at("api/healthcheck/throws_exception"))
                .then()
                .statusCode(500)
                .header("X-Health", "bad")
                .header("X-File", "read")
                .contentType(equalToIgnoringCase("text/csv;charset=utf-8"))
                .body(is("throws_exception,throws_exception: IOException"));
    }
}
