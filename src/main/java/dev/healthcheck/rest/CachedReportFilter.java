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
 * Answers requests for the report of all checks while no check needs to be run for it.
 *
 * <p>That is most of them, and the resource would say the same; but here nothing is injected for each request, which
 * takes some servers longer than all the rest of the answer. Runs after every other filter, so that whoever an
 * application turns away is turned away here too.
 */
@Provider
@FromCache
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
public class CachedReportFilter implements ContainerRequestFilter {

    @Inject
    HealthCheckRuntime runtime;

    /** For JAX-RS and for the client proxy of CDI. */
    public CachedReportFilter() {}

    /**
     * Answers the request, or leaves it to the resource.
     *
     * @param request the request
     */
    @Override
    public void filter(ContainerRequestContext request) {
        if (runtime == null || Answers.query(request.getUriInfo()) != null) {
            // Made by JAX-RS without CDI; or the query may ask for a fresh report.
            return;
        }
        Snapshot cached = runtime.health().cached(Selection.ALL);
        if (cached != null) {
            Settings settings = runtime.settings();
            boolean allowed = Answers.isAllowed(
                    settings.access().details(),
                    settings.access().token(),
                    request.getSecurityContext(),
                    header -> request.getHeaders().get(header));
            request.abortWith(Answers.report(cached, settings, allowed).build());
        }
    }
}
