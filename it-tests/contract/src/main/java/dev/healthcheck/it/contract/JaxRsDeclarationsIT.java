package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.ForgetfulRest;
import dev.healthcheck.it.app.ListingRest;
import dev.healthcheck.it.app.RootRest;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** The ways in which an application declares JAX-RS. That of the other tests is an empty Application. */
class JaxRsDeclarationsIT {
    private static final String LISTED_CLASSES = "dev.healthcheck.rest.HealthCheckResources.classes()";
    private static final String WEB_XML_LINES =
            "<servlet><servlet-name>jakarta.ws.rs.core.Application</servlet-name></servlet>";

    @Test
    void anApplicationMayListOurClassesWithItsOwn(Server server) {
        WebArchive war = Apps.with(
                Apps.withoutRest("listing", ListingRest.class, TwoChecks.class, Shop.class),
                "healthcheck.path=/up",
                "healthcheck.environment.access=public");
        int linesBefore = server.log().size();

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/up")).then().statusCode(200);
            when().get(app.at("api/environment")).then().statusCode(200);
            when().get(app.at("api/shop")).then().statusCode(200);
            assertLogged(server, linesBefore, "/api/up");
            assertNoHint(server, linesBefore);
        }
    }

    @Test
    void theLogTellsAnApplicationThatListsOthersOnly(Server server) {
        WebArchive war = Apps.withoutRest("forgetful", ForgetfulRest.class, TwoChecks.class, Shop.class);
        int linesBefore = server.log().size();

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/shop")).then().statusCode(200);
            when().get(app.at("api/healthcheck")).then().statusCode(404);
            assertLogged(server, linesBefore, LISTED_CLASSES);
            assertLogged(server, linesBefore, ForgetfulRest.class.getName());
        }
    }

    @Test
    void threeLinesOfWebXmlAreEnough(Server server) {
        Needs.jaxRsInWebXml(server);
        int linesBefore = server.log().size();
        WebArchive war = Apps.withoutRest("webxml", TwoChecks.class).setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                    <servlet><servlet-name>jakarta.ws.rs.core.Application</servlet-name></servlet>
                    <servlet-mapping><servlet-name>jakarta.ws.rs.core.Application</servlet-name>\
                <url-pattern>/*</url-pattern></servlet-mapping>
                </web-app>
                """));

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("healthcheck")).then().statusCode(200);
            when().get(app.at("environment")).then().statusCode(403);
            assertNoHint(server, linesBefore);
        }
    }

    @Test
    void anApplicationAtTheRootHasFilesAndReports(Server server) {
        WebArchive war = Apps.with(
                        Apps.withoutRest("atroot", RootRest.class, TwoChecks.class, Shop.class), "healthcheck.path=/up")
                .addAsWebResource(new StringAsset("hello"), "hello.txt");

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("up")).then().statusCode(200);
            when().get(app.at("environment")).then().statusCode(403);
            when().get(app.at("shop")).then().statusCode(200);
        }
    }

    @Test
    void theLogTellsAnApplicationWithoutAnyDeclaration(Server server) {
        int linesBefore = server.log().size();

        try (Deployment app = Deployment.of(server, Apps.withoutRest("undeclared", TwoChecks.class))) {
            when().get(app.at("healthcheck")).then().statusCode(404);
            assertLogged(server, linesBefore, "@ApplicationPath");
            assertThat(server.log().stream().skip(linesBefore).anyMatch(line -> line.contains(WEB_XML_LINES)))
                    .isEqualTo(server.isJakartaServer());
        }
    }

    @Test
    void theLogSaysNothingOfAnApplicationThatLeavesAllToTheServer(Server server) {
        int linesBefore = server.log().size();

        try (Deployment app = Deployment.of(server, Apps.app("scanned", TwoChecks.class))) {
            when().get(app.at("api/healthcheck")).then().statusCode(200);
            assertLogged(server, linesBefore, "HC0002: 2 health checks at ");
            assertLogged(server, linesBefore, "/api/healthcheck");
            assertNoHint(server, linesBefore);
        }
    }

    /** Servers differ in whether they then look for resources, and for beans. */
    @Test
    void theLogTellsWhereCompleteMetadataHideTheResources(Server server) {
        int linesBefore = server.log().size();
        WebArchive war = Apps.app("complete", TwoChecks.class, Shop.class).setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true"/>
                """));

        try (Deployment app = Deployment.of(server, war)) {
            int status = when().get(app.at("api/healthcheck")).statusCode();
            if (server.isJakartaServer()) {
                assertThat(status).isEqualTo(when().get(app.at("api/shop")).statusCode());
            }
            boolean started = server.log().stream().skip(linesBefore).anyMatch(line -> line.contains("HC0002"));
            if (status != 200 && started) {
                assertLogged(server, linesBefore, "metadata-complete");
            }
        }
    }

    private static void assertNoHint(Server server, int linesBefore) {
        assertThat(server.log().stream().skip(linesBefore))
                .noneMatch(line -> line.contains("HC0004") || line.contains("HC0005") || line.contains("HC0006"));
    }

    /** Outside a server nobody expects to be found, so nothing is said there. */
    private static void assertLogged(Server server, int linesBefore, String text) {
        if (server.hasServlets()) {
            await().untilAsserted(() ->
                    assertThat(server.log().stream().skip(linesBefore)).anyMatch(line -> line.contains(text)));
        }
    }
}
