package dev.healthcheck.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;

/** Tells how many sessions there have been. */
@Path("sessions")
@ApplicationScoped
public class SessionCount {
    @GET
    public String count(@Context ServletContext context) {
        return SessionCounter.count(context).toString();
    }
}
