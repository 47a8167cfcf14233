package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.healthcheck.it.app.FaultySource;
import dev.healthcheck.it.app.Sourced;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
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
        when().get(SOURCED.at("api/healthcheck")).then().statusCode(200).body("results.checker", contains("left"));
    }

    /** Only servers with MicroProfile Config ask the source. */
    @Test
    void aSourceOfOthersThatIsBrokenStopsNothing(Server server) {
        WebArchive war = Apps.app(
                        "faulty-source",
                        new String[] {
                            "healthcheck.path=/up",
                            "healthcheck.environment.access=public",
                            "acme.url=http://${acme.host}/"
                        },
                        TwoChecks.class,
                        FaultySource.class)
                .addAsResource(
                        new StringAsset(FaultySource.class.getName()),
                        "META-INF/services/org.eclipse.microprofile.config.spi.ConfigSource");

        // Open Liberty with MicroProfile Telemetry reads the settings too.
        ExpectedErrors.matching("CWMOT5002E: .*the store of settings has gone");
        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/up")).then().statusCode(200);
            when().get(app.at("api/environment"))
                    .then()
                    .statusCode(200)
                    .body("config.error", is(nullValue()))
                    .body("config.healthcheck.'healthcheck.path'", is("/up"));
        }
    }

    @Test
    void aPropertyOfOthersThatCannotBeResolvedCostsItselfOnly(Server server) {
        String[] settings = {
            "healthcheck.environment.access=public", "acme.url=http://${acme.host}/", "acme.color=green"
        };

        try (Deployment app = Deployment.of(server, Apps.app("unresolved", settings, TwoChecks.class))) {
            when().get(app.at("api/environment"))
                    .then()
                    .statusCode(200)
                    .body("config.error", is(nullValue()))
                    .body("config.microprofile.'acme.color'", anyOf(nullValue(), is("green")));
        }
    }

    @Test
    void aSettingThatCannotBeResolvedFailsTheDeployment(Server server) {
        String[] settings = {"healthcheck.details=${acme.unset}", "healthcheck.environment.access=${UNSET_VARIABLE}"};

        String failure = Deployment.failureOf(server, Apps.app("unset", settings, TwoChecks.class));

        assertThat(failure)
                .contains("HC0001", "2 problems")
                .contains("healthcheck.details = '${acme.unset}'")
                .contains("healthcheck.environment.access = '${UNSET_VARIABLE}'");
    }
}
