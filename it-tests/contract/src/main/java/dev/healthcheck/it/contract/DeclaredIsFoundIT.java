package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Excluded;
import dev.healthcheck.it.app.Extending;
import dev.healthcheck.it.app.Incomplete;
import dev.healthcheck.it.app.Lost;
import dev.healthcheck.it.app.Rest;
import dev.healthcheck.it.app.Sandbox;
import dev.healthcheck.it.app.SandboxSettings;
import dev.healthcheck.it.app.Scopeless;
import dev.healthcheck.it.app.Selected;
import dev.healthcheck.it.app.Spare;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.Wars;
import jakarta.enterprise.inject.spi.Extension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Whatever an annotation declares is run and shown, or the deployment fails and says why not. */
class DeclaredIsFoundIT {
    private static final String LOST = Lost.class.getName() + "$";
    private static final String SELECTING_BEANS_XML = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="annotated">
                <alternatives><class>%s</class></alternatives>
            </beans>
            """.formatted(Selected.class.getName());

    @Test
    void anAlternativeReplacesTheCheckOfItsNameAndNoOther(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("alternatives", Sandbox.class))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .body("results.checker", contains("database", "gateway"))
                    .body("results.output", contains("returned false", "sandbox"));
        }
    }

    @Test
    void anAlternativeThatBeansXmlSelectsIsRun(Server server) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "selected.war")
                .addAsLibrary(Wars.library())
                .addClasses(Rest.class, TwoChecks.class, Selected.class)
                .addAsWebInfResource(new StringAsset(SELECTING_BEANS_XML), "beans.xml");

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(503)
                    .body("results.checker", contains("orders", "redisAvailable", "selected"))
                    .body("results[2].output", is("selected by beans.xml"));
        }
    }

    @Test
    void anAlternativeThatNobodySelectsIsToldInTheLog(Server server) {
        int linesBefore = server.log().size();

        try (Deployment app = Deployment.of(server, Apps.app("unselected", TwoChecks.class, Selected.class))) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(200)
                    .body("results.checker", contains("orders", "redisAvailable"));
            await().untilAsserted(() -> assertThat(server.log().stream().skip(linesBefore))
                    .anyMatch(line -> line.contains("HC0021")
                            && line.contains(Selected.class.getName())
                            && line.contains("is not selected")));
        }
    }

    @Test
    void alternativesOfOtherBeansLeaveSectionsScrubbersFormatsAndSettingsInForce(Server server) {
        WebArchive war = Apps.app("sandbox", SandboxSettings.class);

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/healthcheck")).then().statusCode(599).body(is("plain, but otherwise"));
            when().get(app.at("api/environment"))
                    .then()
                    .statusCode(200)
                    .body("fact", is("the ******** and the ******** secret"))
                    .body("otherFact", is("other"));
        }
    }

    @Test
    void aCheckThatAnExtensionAddsIsRunAndOneThatItVetoesIsNot(Server server) {
        WebArchive war = Apps.app("extended", TwoChecks.class, Extending.class)
                .addAsServiceProvider(Extension.class, Extending.class);

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/healthcheck"))
                    .then()
                    .statusCode(503)
                    .body("results.checker", contains("added", "orders", "redisAvailable"))
                    .body("results[0].output", is("added by an extension"));
        }
    }

    /** TomEE takes an empty beans.xml for one that makes every class a bean. */
    @Test
    void aClassWithoutAScopeIsRunOrFailsTheDeployment(Server server) {
        Needs.listedFiles(server);
        WebArchive war = Apps.app("scopeless", TwoChecks.class, Scopeless.class);
        if (server.discoversAllClasses()) {
            try (Deployment app = Deployment.of(server, war)) {
                when().get(app.at("api/healthcheck/database")).then().statusCode(503);
            }
            return;
        }

        assertThat(Deployment.failureOf(server, war))
                .contains("HC0001")
                .contains("@HealthCheck on " + Scopeless.class.getName() + "#database(): ", "it has no scope")
                .contains("@EnvironmentSection on " + Scopeless.class.getName() + "#facts(): ");
    }

    /** Weld passes over such a class and says so at INFO; OpenWebBeans breaks off. */
    @Test
    void aClassThatCannotBeLoadedFailsTheDeployment(Server server) {
        Needs.listedFiles(server);
        String failure = Deployment.failureOf(server, Apps.app("incomplete", TwoChecks.class, Incomplete.class));

        assertThat(failure).contains(Spare.class.getName().replace('.', '/'));
    }

    @Test
    void aClassThatTheApplicationHasVetoedIsToldInTheLog(Server server) {
        Needs.listedFiles(server);
        int linesBefore = server.log().size();

        try (Deployment app = Deployment.of(server, Apps.app("excluded", TwoChecks.class, Excluded.class))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
            await().untilAsserted(() -> assertThat(server.log().stream().skip(linesBefore))
                    .anyMatch(line -> line.contains("HC0021")
                            && line.contains(Excluded.class.getName() + "#excluded() is not used")));
        }
    }

    @Test
    void aDeclarationThatBecomesNoBeanFailsTheDeployment(Server server) {
        String failure = Deployment.failureOf(server, Apps.app("lost", TwoChecks.class, Lost.class));

        assertThat(failure)
                .contains("HC0001")
                .contains("@HealthCheck on " + LOST + "ClassWithoutConstructor: ", "no constructor that CDI can call")
                .contains("@HealthCheck on " + LOST + "MethodWithoutConstructor#withoutConstructor(): ")
                .contains("@HealthCheck on " + LOST + "AbstractClass: the class is abstract")
                .contains("@HealthCheck on " + LOST + "AbstractMethod#ofAbstractMethod(): CDI does not inherit it")
                .contains("@EnvironmentSection on " + LOST + "AbstractMethod#sectionOfAbstractClass(): ")
                .contains("@HealthCheck on " + LOST + "Healthy#ofInterface(): CDI does not inherit it")
                .contains("@HealthCheck on " + LOST + "Healthy#ofDefaultMethod(): CDI does not inherit it")
                .contains("@HealthCheck on " + LOST + "VetoedBase#ofVetoed(): CDI does not inherit it")
                .contains("@HealthCheck on " + LOST + "SpecialisedBase#ofSpecialised(): CDI does not inherit it")
                .contains("@HealthCheck on " + LOST + "UnselectedBase#ofUnselected(): CDI does not inherit it")
                .contains("@HealthCheck on " + LOST + "Inner: ", "it is an inner class")
                .contains("@HealthCheck on " + LOST + "Methods#wildcard(): the return type has a wildcard")
                .contains("@HealthCheck on " + LOST + "Methods#boundedWildcard(): the return type has a wildcard")
                .contains("@HealthCheck on " + LOST + "Methods#typeVariable(): the return type has a wildcard")
                .contains("@HealthCheck on " + LOST + "Methods#laterNothing(): the return type says nothing")
                .contains("@HealthCheck on " + LOST + "Methods#observes(" + Lost.class.getName() + "): ")
                .contains("@HealthCheck on " + LOST + "Methods#toRun(): the return type cannot be followed")
                .contains("@HealthCheck on " + LOST + "Methods#toRead(): the return type cannot be followed")
                .contains("@HealthCheck on " + LOST + "Methods#toSubscribe(): the return type cannot be followed");
    }
}
