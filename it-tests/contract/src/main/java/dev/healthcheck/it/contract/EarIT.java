package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import dev.healthcheck.it.app.Depot;
import dev.healthcheck.it.app.PlainStock;
import dev.healthcheck.it.app.Rest;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.StockChecks;
import dev.healthcheck.it.app.Switch;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.app.Warehouse;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import io.restassured.response.Response;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several WARs in one EAR. */
class EarIT {

    @BeforeEach
    void takesEars(Server server) {
        Needs.ears(server);
    }

    @Test
    void withTheJarInEachWarEachReportsItsOwnChecksWithItsOwnSettings(Server server) {
        Needs.librariesToldApart(server);
        EnterpriseArchive ear = ear("each")
                .addAsModule(Apps.app("each-one", TwoChecks.class))
                .addAsModule(Apps.app("each-two", new String[] {"healthcheck.failed-status=500"}, Switch.class));

        try (Deployment app = Deployment.of(server, ear)) {
            when().get(app.at("each-one/api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("orders", "redisAvailable"));
            when().post(app.at("each-two/api/switch/off"));
            when().get(app.at("each-two/api/healthcheck"))
                    .then()
                    .statusCode(500)
                    .body("results.checker", contains("switched"));
        }
    }

    /** GlassFish runs the extension of one of the jars only. */
    @Test
    void withJarsOfSeveralNamesNoWarLosesItsChecksInSilence(Server server) {
        EnterpriseArchive ear = ear("renamed")
                .addAsModule(withoutJar("renamed-one", TwoChecks.class).addAsLibrary(Wars.library(), "health-one.jar"))
                .addAsModule(withoutJar("renamed-two", Switch.class).addAsLibrary(Wars.library(), "health-two.jar"));
        if (!server.tellsLibrariesApart()) {
            assertThat(Deployment.failureOf(server, ear)).contains("HC0001", "did not run the extension of the jar");
            return;
        }

        try (Deployment app = Deployment.of(server, ear)) {
            when().get(app.at("renamed-one/api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("orders", "redisAvailable"));
            when().get(app.at("renamed-two/api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("switched"));
        }
    }

    @Test
    void withTheJarInTheEarTheDeploymentFailsAndTellsWhereTheJarBelongs(Server server) {
        EnterpriseArchive ear = ear("shared")
                .addAsLibrary(Wars.library())
                .addAsModule(withoutJar("shared-one", TwoChecks.class))
                .addAsModule(withoutJar("shared-two", Switch.class, Shop.class));

        String failure = Deployment.failureOf(server, ear);

        assertThat(failure).contains("outside of the web application", "WEB-INF/lib of each WAR");
        Response rest = when().get("http://127.0.0.1:" + server.port() + "/shared-two/api/shop");
        assertThat(rest.statusCode()).as("after the deployment has failed").isNotEqualTo(200);
    }

    @Test
    void aCheckOfAWarAsksASessionBeanOfAnEjbJar(Server server) {
        Needs.sessionBeans(server);
        EnterpriseArchive ear = ear("asking")
                .addAsModule(ejbJar("asking-stock", PlainStock.class))
                .addAsModule(Apps.app("asking-web", StockChecks.class));

        try (Deployment app = Deployment.of(server, ear)) {
            when().get(app.at("asking-web/api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("stock"))
                    .body("results.output", contains("42 pieces"));
        }
    }

    @Test
    void checksOfAnEjbJarThatDoesNotSeeTheJarAreRefused(Server server) {
        Needs.sessionBeans(server);
        Needs.beansOfEjbJars(server);
        EnterpriseArchive ear = ear("unseen")
                .addAsModule(ejbJar("unseen-ejb", Warehouse.class, Depot.class))
                .addAsModule(Apps.app("unseen-web", TwoChecks.class));

        String failure = Deployment.failureOf(server, ear);

        assertThat(failure)
                .contains(
                        Warehouse.class.getName() + " has an annotation of the library",
                        Depot.class.getName() + " has an annotation of the library",
                        "allowed: a check in a WAR that injects the bean");
    }

    @Test
    void checksOfSessionBeansInsideTheWarAreFound(Server server) {
        Needs.sessionBeans(server);
        WebArchive war = Apps.app("inside-web").addAsLibrary(ejbJar("inside-ejb", Warehouse.class, Depot.class));

        try (Deployment app = Deployment.of(server, ear("inside").addAsModule(war))) {
            when().get(app.at("inside-web/api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("depot", "warehouse"));
        }
    }

    private static JavaArchive ejbJar(String name, Class<?>... classes) {
        return ShrinkWrap.create(JavaArchive.class, name + ".jar")
                .addClasses(classes)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
    }

    private static EnterpriseArchive ear(String name) {
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear");
    }

    private static WebArchive withoutJar(String name, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClass(Rest.class)
                .addClasses(classes)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }
}
