package dev.healthcheck.it.app;

import dev.healthcheck.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Holds back the start of the application until a test completes it. */
@Path("loader")
@ApplicationScoped
public class Loader {
    /** What the application waits for. */
    public static final String TASK = "loading the catalogue";

    @Inject
    Startup startup;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        startup.hold(TASK);
    }

    @POST
    @Path("completion")
    @Produces("text/plain")
    public String complete() {
        return String.valueOf(startup.complete(TASK));
    }

    @GET
    @Produces("text/plain")
    public String isComplete() {
        return String.valueOf(startup.isComplete());
    }
}
