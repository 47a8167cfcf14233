package dev.healthcheck.it.resteasyse;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.it.app.Greeter;
import dev.healthcheck.it.app.Lever;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application starts a CDI container, and RESTEasy 6 starts another one for it. */
@Tag("core")
class TwoContainersIT {

    @Test
    void theReportsAreWhole(Server server) {
        assumeTrue(server.name().contains(" 6."), "RESTEasy 7 starts no CDI container");
        WebArchive war = ShrinkWrap.create(WebArchive.class, "twice.war")
                .addAsLibrary(Wars.library())
                .addClasses(Lever.class, Greeter.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(
                        new StringAsset("healthcheck.environment.access=public"),
                        "META-INF/microprofile-config.properties");

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
            JsonPath report = when().get(app.at("api/environment"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(report.<String, Object>getMap("config"))
                    .doesNotContainKey("error")
                    .containsKey("context_params");
            assertThat(report.<String, Object>getMap("java.packages"))
                    .containsKey("dev.healthcheck:jaxrs-healthcheck")
                    .doesNotContainValue("unreadable");
            assertThat(report.<Map<String, Object>>get("$").toString()).doesNotContain("$$Lambda", "WELD-");
        }
    }
}
