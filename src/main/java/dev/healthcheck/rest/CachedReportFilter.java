package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers requests for the report of all checks while no check needs a run.
 *
 * <p>The filter handles most requests, with the same response as the resource. It needs no injection per request, which
 * on some servers takes longer than the rest of the response. It runs after every other filter, so that the filters of
 * the application can reject a request first.
 */
@Provider
@FromCache
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class CachedReportFilter implements ContainerRequestFilter {

    @Inject
    HealthCheckRuntime runtime;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public CachedReportFilter() {}

    /**
     * Answers the request, or leaves it to the resource.
     *
     * @param request the request
     */
    @Override
    public void filter(ContainerRequestContext request) {
        if (runtime == null || Responses.query(request.getUriInfo()) != null) {
            // JAX-RS created the filter without CDI, or the query may request fresh runs.
            return;
        }
        Snapshot cached = runtime.health().cached(Selection.ALL);
        if (cached != null) {
            Settings settings = runtime.settings();
            boolean allowed = Responses.isAllowed(
                    settings.access().details(),
                    settings.access().token(),
                    request.getSecurityContext(),
                    header -> request.getHeaders().get(header));
            request.abortWith(Responses.report(cached, settings, allowed).build());
        }
    }
}
