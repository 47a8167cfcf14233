package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Sourced;
import dev.healthcheck.it.server.DeployedWar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where settings come from. */
class SettingSourcesIT {
    @RegisterExtension
    static final DeployedWar SOURCED = new DeployedWar(Apps.app(
            "sourced",
            new String[] {
                "healthcheck.checks.fromFile.enabled=false",
                // The system property of the server says otherwise, and wins.
                "healthcheck.checks.fromProperty.enabled=true"
            },
            Sourced.class));

    @Test
    void systemPropertiesVariablesAndTheFileAreRead() {
        when().get(SOURCED.at("api/healthcheck")).then().statusCode(200).body("results", is(empty()));
    }
}
