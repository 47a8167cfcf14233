package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.HealthCheckRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;

/** Lets a test turn a check to failing and back, and add and remove checks. */
@Path("switch")
@ApplicationScoped
public class Switch {
    @Inject
    HealthCheckRegistry registry;

    private volatile boolean on = true;

    @HealthCheck(successTtl = "off", failedTtl = "off")
    CheckResult switched() {
        return on ? CheckResult.passed("on") : CheckResult.failed((Object) "off");
    }

    @POST
    @Path("{state}")
    public void turn(@PathParam("state") String state) {
        on = state.equals("on");
    }

    @POST
    @Path("checks/{name}")
    public String add(@PathParam("name") String name) {
        try {
            registry.addCheck(name, () -> CheckResult.passed("added"));
            registry.addSection(name, () -> Map.of("added", true));
            return "added";
        } catch (IllegalArgumentException taken) {
            return taken.getMessage();
        }
    }

    @DELETE
    @Path("checks/{name}")
    public String remove(@PathParam("name") String name) {
        return registry.removeCheck(name) + " " + registry.removeSection(name);
    }
}
