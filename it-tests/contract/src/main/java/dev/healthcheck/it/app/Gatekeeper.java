package dev.healthcheck.it.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Stands for whatever guards all resources of an application: turns away who does not know the word. */
@Provider
@Priority(Priorities.USER + 5000)
@ApplicationScoped
public class Gatekeeper implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getHeaderString("X-Word") == null) {
            request.abortWith(
                    Response.status(401).entity("not without the word").build());
        }
    }
}
