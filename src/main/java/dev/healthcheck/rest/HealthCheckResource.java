package dev.healthcheck.rest;

import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.engine.HealthReporter;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code GET /healthcheck} with the outcomes of all checks, and {@code GET /healthcheck/NAME} with the outcome
 * of one check.
 *
 * <p>By default, the status is 200 for a successful or degraded report, and 503 for a failed report. An unknown name
 * gets 404. {@code GET /healthcheck/history} returns the last transitions. The body is JSON for any {@code Accept}
 * header, unless a setting chooses another format. A caller without access by {@code healthcheck.details} gets 403 for
 * every name, or 401 if access is by token. {@code healthcheck.status-by-name} opens the state to such callers.
 *
 * <p>{@code HEAD} returns the same as {@code GET}, without a body. {@code OPTIONS} returns the same as {@code GET},
 * with an {@code Allow} header: the default check of HAProxy uses {@code OPTIONS} and needs the true status.
 *
 * <p>With {@code ?fresh} the checks run, even if their last results have not expired. Callers may use it only if
 * {@code healthcheck.details} gives access to them and not to everyone; all others get 403. Caches must not store any
 * response (RFC 9111, 5.2.2.5).
 *
 * <p>Jakarta Validation is off: the parameters have no constraints, and its work would cost more than each response.
 */
@Path(Routes.HEALTH)
@ApplicationScoped
@ValidateOnExecution(type = ExecutableType.NONE)
public class HealthCheckResource {
    private static final String HISTORY = "history";
    private static final String ONE = "{checker: .+}";

    @Inject
    HealthCheckRuntime runtime;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public HealthCheckResource() {}

    /**
     * {@return the report of all checks}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @GET
    @FromCache
    public Response all(@Context SecurityContext caller, @Context HttpHeaders headers, @Context UriInfo uri) {
        return answer(null, caller, headers, uri).build();
    }

    /**
     * {@return the report of one check}
     *
     * @param checker the name of the check
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @GET
    @Path(ONE)
    public Response one(
            @PathParam("checker") String checker,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return answer(checker, caller, headers, uri).build();
    }

    /**
     * {@return the last transitions of all checks, the newest first}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @GET
    @Path(HISTORY)
    public Response history(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return history(isAllowed(caller, headers)).build();
    }

    /**
     * {@return the report of all checks, and the allowed methods}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @OPTIONS
    public Response allStatus(@Context SecurityContext caller, @Context HttpHeaders headers, @Context UriInfo uri) {
        return Responses.withAllow(answer(null, caller, headers, uri));
    }

    /**
     * {@return the report of one check, and the allowed methods}
     *
     * @param checker the name of the check
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @OPTIONS
    @Path(ONE)
    public Response oneStatus(
            @PathParam("checker") String checker,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return Responses.withAllow(answer(checker, caller, headers, uri));
    }

    /**
     * {@return the last transitions, and the allowed methods}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    @Path(HISTORY)
    public Response historyStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return Responses.withAllow(history(isAllowed(caller, headers)));
    }

    private Response.ResponseBuilder history(boolean allowed) {
        return allowed
                ? Responses.of(200, runtime.health().history())
                : Responses.refusal(
                        runtime.settings().access().details(), "healthcheck.details does not let you see the history");
    }

    private Response.ResponseBuilder answer(
            @Nullable String checker, SecurityContext caller, HttpHeaders headers, UriInfo uri) {
        boolean allowed = isAllowed(caller, headers);
        if (checker != null && !allowed && !runtime.settings().access().statusByName()) {
            // The response is the same for every name: the set of existing names is a detail too.
            return Responses.refusal(
                    runtime.settings().access().details(), "healthcheck.details does not let you see single checks");
        }
        boolean fresh = isFresh(uri);
        if (fresh && (!allowed || runtime.settings().access().details().open())) {
            // Anonymous callers must not start a run with each request.
            return Responses.error(
                    403,
                    "fresh runs are for callers whom healthcheck.details lets in by authenticated, role:NAME or token");
        }
        Snapshot snapshot = snapshot(checker, fresh);
        return snapshot == null ? Responses.notFound() : Responses.report(snapshot, runtime.settings(), allowed);
    }

    private @Nullable Snapshot snapshot(@Nullable String checker, boolean fresh) {
        HealthReporter health = runtime.health();
        Selection selection = new Selection(checker);
        return fresh ? health.fresh(selection) : health.current(selection);
    }

    private boolean isAllowed(SecurityContext caller, HttpHeaders headers) {
        AccessSettings access = runtime.settings().access();
        return Responses.isAllowed(access.details(), access.token(), caller, headers::getRequestHeader);
    }

    /** Reads the query without decoding: servers differ if a query cannot be decoded. */
    private static boolean isFresh(UriInfo uri) {
        String query = Responses.query(uri);
        return query != null && (("&" + query + "&").contains("&fresh&") || ("&" + query).contains("&fresh="));
    }
}
