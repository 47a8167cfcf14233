package dev.healthcheck.it.helidon;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import dev.healthcheck.it.app.MicroProfileBeans;
import dev.healthcheck.it.app.ScopedRest;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Helidon has MicroProfile Health and MicroProfile Config of its own. */
@Tag("core")
class HelidonIT {

    @Test
    void bothHealthsAnswer(Server server) {
        try (Deployment app = Deployment.of(server, app("both", "", MicroProfileBeans.class, TwoChecks.class))) {
            when().get(app.at("health")).then().statusCode(503).body("checks.name", hasItem("stock"));
            when().get(app.at("health/live"))
                    .then()
                    .statusCode(200)
                    .body("checks.name", hasItem("is it alive?"))
                    .body("checks.name", not(hasItem("orders")));
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(503)
                    .body("results.checker", hasItems("is it alive?", "stock", "orders"));
        }
    }

    @Test
    void theHealthOfHelidonHasOurChecksIfASettingSaysSo(Server server) {
        try (Deployment app = Deployment.of(server, app("published", "healthcheck.microprofile=on", TwoChecks.class))) {
            when().get(app.at("health"))
                    .then()
                    .statusCode(200)
                    .body("checks.name", hasItem("orders"))
                    .body("checks.name", hasItem("diskSpace"));
            when().get(app.at("api/healthcheck")).then().statusCode(200);
        }
    }

    @Test
    void settingsComeFromTheConfigOfHelidon(Server server) {
        WebArchive war = app("config", "healthcheck.path=${acme.path}\nacme.path=/up", TwoChecks.class);

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/up")).then().statusCode(200).body("status", is("success"));
        }
    }

    private static WebArchive app(String name, String settings, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibrary(Wars.library())
                .addClass(ScopedRest.class)
                .addClasses(classes)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsResource(new StringAsset(settings), "META-INF/microprofile-config.properties");
    }
}
