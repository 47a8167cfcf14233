package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Checks that ask the same application with the client of JAX-RS. */
@Path("client")
@ApplicationScoped
public class ClientChecks {
    private volatile String base = "";

    /** Tells the checks where the application answers. */
    @GET
    public String learn(@Context UriInfo uri) {
        base = uri.getBaseUri().toString();
        return base;
    }

    @HealthCheck(successTtl = "off", failedTtl = "off")
    CheckResult otherResource() {
        return ask("shop");
    }

    @HealthCheck(successTtl = "off", failedTtl = "off")
    CheckResult ownRoute() {
        return ask("healthcheck/otherResource");
    }

    private CheckResult ask(String path) {
        if (base.isEmpty()) {
            return CheckResult.passed("nobody has asked yet");
        }
        Client client = ClientBuilder.newClient();
        try (Response response = client.target(base).path(path).request().get()) {
            int status = response.getStatus();
            return status == 200 ? CheckResult.passed(status) : CheckResult.failed(status);
        } finally {
            client.close();
        }
    }
}
