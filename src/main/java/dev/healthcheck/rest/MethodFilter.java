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
 * Answers 405 to a method that neither the resources nor the application have at one of the routes: each server would
 * answer otherwise, some with a page that tells what server it is.
 */
@Provider
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class MethodFilter implements ContainerResponseFilter {

    /** For JAX-RS and for the client proxy of CDI. */
    public MethodFilter() {}

    /**
     * Replaces the answer to a request that no resource has answered; leaves every other answer as it is.
     *
     * @param request the request
     * @param response the answer
     */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean isNotFound = response.getStatus() == Response.Status.NOT_FOUND.getStatusCode();
        if (isNotFound
                && request.getProperty(RouteFilter.OTHER_METHOD) != null
                && request.getUriInfo().getMatchedResources().isEmpty()) {
            Response notAllowed = Answers.notAllowed();
            response.setStatus(notAllowed.getStatus());
            response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
            notAllowed
                    .getHeaders()
                    .forEach((name, values) -> response.getHeaders().put(name, values));
            response.setEntity(notAllowed.getEntity(), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }
}
