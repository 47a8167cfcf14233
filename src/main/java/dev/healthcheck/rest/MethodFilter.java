package dev.healthcheck.rest;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/**
 * Returns 405 for a method that neither the library nor the application has at a route. Without this filter, each
 * server would respond differently, and some responses would show the name of the server.
 */
@Provider
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class MethodFilter implements ContainerResponseFilter {

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public MethodFilter() {}

    /**
     * Replaces the response if no resource matches the request. Leaves every other response unchanged.
     *
     * @param request the request
     * @param response the response
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isNotFound = response.getStatus() == Response.Status.NOT_FOUND.getStatusCode();
        if (isNotFound
                && request.getProperty(RouteFilter.OTHER_METHOD) instanceof String methods
                && request.getUriInfo().getMatchedResources().isEmpty()) {
            Response notAllowed = Responses.notAllowed(methods);
            response.setStatus(notAllowed.getStatus());
            response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            notAllowed
                    .getHeaders()
                    .forEach((name, values) -> response.getHeaders().put(name, values));
            response.setEntity(notAllowed.getEntity(), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
