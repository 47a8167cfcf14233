package dev.healthcheck.it.quarkus;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Facts;
import dev.healthcheck.it.app.Greeter;
import dev.healthcheck.it.app.Hostile;
import dev.healthcheck.it.app.Licence;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.app.ProjectScrubber;
import dev.healthcheck.it.app.Rest;
import dev.healthcheck.it.app.Sourced;
import dev.healthcheck.it.app.Styles;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.app.Wrong;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import java.util.List;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an application on Quarkus has that no other has: its own file of settings, and a build that removes beans. */
@Tag("core")
class QuarkusIT {

    /** A variable and a system property of the process switch two more checks off. */
    @Test
    void settingsComeFromApplicationPropertiesAndTheProcess(Server server) {
        String settings = """
                healthcheck.path=/up
                healthcheck.checks.fromFile.enabled=false
                """;

        try (Deployment app = Deployment.of(server, app("own-file", settings, Sourced.class))) {
            when().get(app.at("api/up")).then().statusCode(200).body("results.checker", is(List.of("left")));
        }
    }

    @Test
    void anApplicationNeedsNoApplicationClass(Server server) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "undeclared.war")
                .addAsLibrary(Wars.library())
                .addClass(TwoChecks.class);

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("healthcheck")).then().statusCode(200);
        }
    }

    /** No class of the application injects these beans, and Quarkus removes such beans. */
    @Test
    void noBeanThatTheLibraryAsksForIsRemoved(Server server) {
        String settings = """
                healthcheck.environment.access=public
                healthcheck.checks.shop-licence.type=licence
                """;
        WebArchive war = app(
                "unused",
                settings,
                Styles.class,
                Facts.class,
                Hostile.Circle.class,
                Greeter.class,
                Licence.class,
                ProjectScrubber.class);

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body(
                            "results.checker",
                            hasItems("search", "bareCheck", "mail", "produced-by-field", "shop-licence"));
            when().get(app.at("api/environment"))
                    .then()
                    .body("team.lead", is("Ada"))
                    .body("$", hasKey("produced"))
                    .body("application.codename", is("********"));
        }
    }

    @Test
    void aBadSettingFailsTheStart(Server server) {
        String failure = Deployment.failureOf(server, app("bad", "healthcheck.timeuot=3s", TwoChecks.class));

        assertThat(failure).contains("HC0001", "healthcheck.timeuot is no setting; did you mean healthcheck.timeout?");
    }

    @Test
    void aWrongDeclarationFailsTheBuild(Server server) {
        String failure = Deployment.failureOf(server, app("wrong", "", Wrong.NoCheck.class));

        assertThat(failure)
                .contains("@HealthCheck on " + Wrong.NoCheck.class.getName() + ": the class does not implement");
    }

    /** Quarkus says so before the library can. */
    @Test
    void aVoidMethodFailsTheBuild(Server server) {
        String failure = Deployment.failureOf(server, app("void", "", Wrong.Methods.class, Wrong.Parent.class));

        assertThat(failure).contains("Method void saysNothing()", "dev.healthcheck.HealthCheck");
    }

    @Test
    void twoChecksOfANameFailTheStart(Server server) {
        String failure = Deployment.failureOf(server, app("twins", "", TwoChecks.class, Panel.class));

        assertThat(failure)
                .contains("HC0001", "'orders'", Panel.class.getName() + "#orders()", TwoChecks.class.getName());
    }

    private static WebArchive app(String name, String settings, Class<?>... classes) {
        return ShrinkWrap.create(WebArchive.class, name + ".war")
                .addAsLibrary(Wars.library())
                .addClass(Rest.class)
                .addClasses(classes)
                .addAsResource(new StringAsset(settings), "application.properties");
    }
}
