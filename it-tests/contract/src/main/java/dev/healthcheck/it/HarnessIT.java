package dev.healthcheck.it;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.it.sample.Greeting;
import dev.healthcheck.it.sample.HelloApplication;
import dev.healthcheck.it.sample.HelloResource;
import dev.healthcheck.it.sample.broken.Missing;
import dev.healthcheck.it.sample.broken.NeedsMissing;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.net.ConnectException;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests the tests: what the other classes here rely on, on each server. */
@Order(0)
class HarnessIT {

    @RegisterExtension
    static final DeployedWar HELLO = new DeployedWar(hello("hello.war").addClass(HelloApplication.class));

    @Test
    void aDeployedWarAnswers() {
        when().get(HELLO.at("api/hello")).then().statusCode(200).body(is("hello"));
    }

    @Test
    void anUndeployedWarIsGoneUntilItIsDeployedAgain(Server server) {
        WebArchive war = hello("again.war").addClass(HelloApplication.class);

        Deployed first = server.deploy(war);
        when().get(first.at("api/hello")).then().statusCode(200);
        server.undeploy(first);

        assertGone(first);
        try (Deployment second = Deployment.of(server, war)) {
            when().get(second.at("api/hello")).then().statusCode(200).body(is("hello"));
        }
    }

    @Test
    void aWarWithoutJavaNamesItsPathInWebXml(Server server) {
        assumeTrue(server.knowsJaxRsInWebXml(), "the JAX-RS implementation declares no application by web.xml");
        WebArchive war = hello("mapped.war").setWebXML(new StringAsset("""
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                    <servlet>
                        <servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                    </servlet>
                    <servlet-mapping>
                        <servlet-name>jakarta.ws.rs.core.Application</servlet-name>
                        <url-pattern>/mapped/*</url-pattern>
                    </servlet-mapping>
                </web-app>
                """));

        try (Deployment mapped = Deployment.of(server, war)) {
            when().get(mapped.at("mapped/hello")).then().statusCode(200);
            when().get(mapped.at("api/hello")).then().statusCode(404);
        }
    }

    @Test
    void resourcesOfALibraryAreFound(Server server) {
        JavaArchive library = ShrinkWrap.create(JavaArchive.class, "library.jar")
                .addClasses(Greeting.class, HelloResource.class)
                .addAsManifestResource(EmptyAsset.INSTANCE, "beans.xml");
        WebArchive war = ShrinkWrap.create(WebArchive.class, "withlibrary.war")
                .addClass(HelloApplication.class)
                .addAsLibrary(library);

        try (Deployment app = Deployment.of(server, war)) {
            when().get(app.at("api/hello")).then().statusCode(200);
        }
    }

    @Test
    void aWarWithoutApplicationServesNothing(Server server) {
        try (Deployment nothing = Deployment.of(server, hello("nothing.war"))) {
            when().get(nothing.at("hello")).then().statusCode(server.servesUndeclared() ? 200 : 404);
        }
    }

    @Test
    void aRefusedWarTellsWhy(Server server) {
        WebArchive war = ShrinkWrap.create(WebArchive.class, "broken.war")
                .addClasses(Missing.class, NeedsMissing.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");

        assertThat(Deployment.failureOf(server, war))
                .contains(Missing.class.getSimpleName(), NeedsMissing.class.getName());
    }

    @Test
    void threadsHaveNames(Server server) {
        assertThat(server.threadNames()).contains("Finalizer");
    }

    /** The embedded server gives each WAR a JVM, which takes its port along. */
    private static void assertGone(Deployed deployed) {
        try {
            when().get(deployed.at("api/hello")).then().statusCode(404);
        } catch (Exception refused) {
            assertThat(refused).isInstanceOf(ConnectException.class);
        }
    }

    private static WebArchive hello(String name) {
        return ShrinkWrap.create(WebArchive.class, name)
                .addClasses(Greeting.class, HelloResource.class)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml");
    }
}
