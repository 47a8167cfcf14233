package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests for a report of checks while no check needs a run.
 *
 * <p>The filter handles most requests, with the same response as the resource. It needs no injection per request, which
 * on some servers takes longer than the rest of the response. It runs after every other filter, so that the filters of
 * the application can reject a request first.
 */
@Provider
@FromCache
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class CachedReportFilter extends RuntimeUser implements ContainerRequestFilter {
    private static final String BELOW = "below";

    private volatile @Nullable ReportResponder responder;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public CachedReportFilter() {}

    /** {@return the responder; null if CDI does not run for the application} */
    private @Nullable ReportResponder responder() {
        ReportResponder known = responder;
        HealthCheckRuntime runtime = known == null ? find() : null;
        if (runtime != null) {
            known = new ReportResponder(runtime);
            responder = known;
        }
        return known;
    }

    /**
     * Answers the request, or leaves it to the resource.
     *
     * @param request the request
     */
    @Override
    public void filter(ContainerRequestContext request) {
        ReportResponder known = responder();
        if (known == null) {
            return;
        }
        UriInfo uri = request.getUriInfo();
        MultivaluedMap<String, String> parameters = uri.getPathParameters();
        String below = parameters.getFirst(BELOW);
        Asked asked = new Asked(
                request.getSecurityContext(),
                header -> request.getHeaders().get(header),
                !request.getMethod().equals("OPTIONS"));
        Response.ResponseBuilder response =
                known.fromCache(Selections.of(below == null ? "" : below), Responses.query(uri), asked);
        if (response != null) {
            request.abortWith(response.build());
        }
    }
}
