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
 * Answers {@code GET /healthcheck} with the outcomes of all checks, and {@code GET /healthcheck/NAME} with that of one.
 *
 * <p>The status is 200 while every critical check passes and 503 otherwise, as configured, also for the degraded between;
 * a name that no check has gets 404. Whom {@code healthcheck.details} keeps out gets 403 for every name, or 401 where it is
 * by token, unless {@code healthcheck.status-by-name} opens the state. {@code GET /healthcheck/history} answers with the last changes of state. The body
 * is JSON, whatever the request accepts, unless another format is configured. {@code HEAD} is answered like {@code GET},
 * without a body. {@code OPTIONS} is too, with a body and an {@code Allow} header: the default check of HAProxy asks
 * with it, and must not be told that all is well while it is not.
 *
 * <p>With {@code ?fresh} the checks run, whatever the age of their last results. That is only for callers whom {@code
 * healthcheck.details} lets in while it keeps others out; all others get 403.
 *
 * <p>No answer may be stored by a cache (RFC 9111, 5.2.2.5).
 *
 * <p>Nothing that comes with a request is validated by Jakarta Validation, as there are no constraints: where the
 * server has it, a look at every request would cost more than the answer.
 */
@Path(Routes.HEALTH)
@ApplicationScoped
@ValidateOnExecution(type = ExecutableType.NONE)
public class HealthCheckResource {
    private static final String HISTORY = "history";
    private static final String ONE = "{checker: .+}";

    @Inject
    HealthCheckRuntime runtime;

    /** For JAX-RS and for the client proxy of CDI. */
    public HealthCheckResource() {}

    /**
     * {@return the report of all checks}
     *
     * @param caller who asks
     * @param headers of the request
     * @param uri of the request
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
     * @param caller who asks
     * @param headers of the request
     * @param uri of the request
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
     * {@return the last changes of state of all checks, the newest first}
     *
     * @param caller who asks
     * @param headers of the request
     */
    @GET
    @Path(HISTORY)
    public Response history(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return history(isAllowed(caller, headers)).build();
    }

    /**
     * {@return the report of all checks, and the methods that are allowed}
     *
     * @param caller who asks
     * @param headers of the request
     * @param uri of the request
     */
    @OPTIONS
    public Response allStatus(@Context SecurityContext caller, @Context HttpHeaders headers, @Context UriInfo uri) {
        return Answers.withAllow(answer(null, caller, headers, uri));
    }

    /**
     * {@return the report of one check, and the methods that are allowed}
     *
     * @param checker the name of the check
     * @param caller who asks
     * @param headers of the request
     * @param uri of the request
     */
    @OPTIONS
    @Path(ONE)
    public Response oneStatus(
            @PathParam("checker") String checker,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return Answers.withAllow(answer(checker, caller, headers, uri));
    }

    /**
     * {@return the last changes of state, and the methods that are allowed}
     *
     * @param caller who asks
     * @param headers of the request
     */
    @OPTIONS
    @Path(HISTORY)
    public Response historyStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return Answers.withAllow(history(isAllowed(caller, headers)));
    }

    private Response.ResponseBuilder history(boolean allowed) {
        return allowed
                ? Answers.of(200, runtime.health().history())
                : Answers.refusal(
                        runtime.settings().access().details(), "healthcheck.details does not let you see the history");
    }

    private Response.ResponseBuilder answer(
            @Nullable String checker, SecurityContext caller, HttpHeaders headers, UriInfo uri) {
        boolean allowed = isAllowed(caller, headers);
        if (checker != null && !allowed && !runtime.settings().access().statusByName()) {
            // Alike for every name: which names there are is a detail, too.
            return Answers.refusal(
                    runtime.settings().access().details(), "healthcheck.details does not let you see single checks");
        }
        boolean fresh = isFresh(uri);
        if (fresh && (!allowed || runtime.settings().access().details().open())) {
            // A run for each request is no offer to everybody.
            return Answers.error(
                    403,
                    "fresh runs are for callers whom healthcheck.details lets in by authenticated, role:NAME or token");
        }
        Snapshot snapshot = snapshot(checker, fresh);
        return snapshot == null ? Answers.notFound() : Answers.report(snapshot, runtime.settings(), allowed);
    }

    private @Nullable Snapshot snapshot(@Nullable String checker, boolean fresh) {
        HealthReporter health = runtime.health();
        Selection selection = new Selection(checker);
        return fresh ? health.fresh(selection) : health.current(selection);
    }

    private boolean isAllowed(SecurityContext caller, HttpHeaders headers) {
        AccessSettings access = runtime.settings().access();
        return Answers.isAllowed(access.details(), access.token(), caller, headers::getRequestHeader);
    }

    /** Not decoded: servers differ in what they make of a query that cannot be. */
    private static boolean isFresh(UriInfo uri) {
        String query = Answers.query(uri);
        return query != null && (("&" + query + "&").contains("&fresh&") || ("&" + query).contains("&fresh="));
    }
}
