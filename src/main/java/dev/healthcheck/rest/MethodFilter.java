package dev.healthcheck.rest;

import static java.util.Objects.requireNonNullElseGet;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Returns 405 for a method that neither the library nor the application has at a route, and 404 with JSON for a part of
 * the environment report that neither of them has. Without this filter, each server would respond differently, and some
 * responses would show the name of the server.
 */
@Provider
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class MethodFilter extends RuntimeUser implements ContainerResponseFilter {

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
        if (response.getStatus() == Response.Status.NOT_FOUND.getStatusCode()) {
            Response other = replacement(request);
            if (other != null && request.getUriInfo().getMatchedResources().isEmpty()) {
                replace(response, other);
            }
        }
    }

    private @Nullable Response replacement(ContainerRequestContext request) {
        if (request.getProperty(RouteFilter.OTHER_METHOD) instanceof String methods) {
            return Responses.notAllowed(methods);
        }
        if (request.getProperty(RouteFilter.WITHOUT_RUNTIME) != null) {
            return Responses.withoutRuntime().build();
        }
        HealthCheckRuntime runtime = request.getProperty(RouteFilter.UNKNOWN_PART) == null ? null : find();
        if (runtime == null) {
            return null;
        }
        // A caller without access must not find out which parts exist.
        Asked asked = new Asked(request.getSecurityContext(), request.getHeaders()::get, false);
        return requireNonNullElseGet(
                        EnvironmentAccess.refusal(runtime.settings().access(), asked), Responses::notFound)
                .build();
    }

    private static void replace(ContainerResponseContext response, Response other) {
        response.setStatus(other.getStatus());
        response.getHeaders().remove(HttpHeaders.CONTENT_LENGTH);
        other.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
        response.setEntity(other.getEntity(), null, MediaType.APPLICATION_JSON_TYPE);
    }
}
