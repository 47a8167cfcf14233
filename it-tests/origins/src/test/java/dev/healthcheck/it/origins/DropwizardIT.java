package dev.healthcheck.it.origins;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import com.codahale.metrics.health.HealthCheckRegistry;
import io.dropwizard.metrics.servlets.HealthCheckServlet;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says of Dropwizard, asked of its servlet. */
class DropwizardIT {
    @TempDir
    private Path folder;

    private final OrderDesk desk = new OrderDesk();
    private final HealthCheckRegistry registry = new HealthCheckRegistry();
    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "health", new HealthCheckServlet(registry));
        context.addServletMappingDecoded("/healthcheck", "health");
        tomcat.start();
    }

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void theCodeAndTheJsonOfThePageAreThoseOfDropwizard() {
        assertThat(Guide.text())
                .contains(Guide.source(DeskCheck.class))
                .contains("registry.register(\"desk\", new DeskCheck(desk));");
        registry.register("desk", new DeskCheck(desk));
        get().statusCode(200).body("desk.healthy", is(true));

        desk.turn(false);

        String json = get().statusCode(500).extract().asString();
        assertThat(withoutTime(json)).isEqualTo(withoutTime(Guide.line("{\"desk\"")));
    }

    @Test
    void withoutAnyCheckTheCodeIs501() {
        get().statusCode(501);
    }

    private ValidatableResponse get() {
        int port = tomcat.getConnector().getLocalPort();
        return when().get("http://127.0.0.1:" + port + "/healthcheck").then();
    }

    private static String withoutTime(String json) {
        return json.replaceAll("\"duration\":\\d+", "\"duration\":0").replaceAll("\"timestamp\":\"[^\"]+\"", "");
    }
}
