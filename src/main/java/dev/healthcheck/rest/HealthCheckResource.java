package dev.healthcheck.rest;

import dev.healthcheck.internal.app.HealthCheckRuntime;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.report.HealthReporter;
import dev.healthcheck.internal.report.Snapshot;
import dev.healthcheck.internal.settings.Answer;
import dev.healthcheck.internal.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
 * a name that no check has gets 404. {@code GET /healthcheck/history} answers with the last changes of state. The body
 * is JSON, whatever the request accepts, unless another format is configured. {@code HEAD} is answered like {@code GET},
 * without a body. {@code OPTIONS} is too, with a body and an {@code Allow} header: the default check of HAProxy asks
 * with it, and must not be told that all is well while it is not.
 *
 * <p>With {@code ?fresh} the checks run, whatever the age of their last results. That is only for callers whom {@code
 * healthcheck.details} lets in while it keeps others out; all others get 403.
 *
 * <p>No answer may be stored by a cache (RFC 9111, 5.2.2.5).
 */
@Path("healthcheck")
@ApplicationScoped
public class HealthCheckResource {
    private static final String HISTORY = "history";
    private static final String ONE = "{checker: .+}";

    @Inject
    HealthCheckRuntime runtime;

    // Fields, each a proxy of the server's for the present request: as parameters they would be made for every request,
    // and Bean Validation would look at them.
    @Context
    SecurityContext caller;

    @Context
    HttpHeaders headers;

    @Context
    UriInfo uri;

    /** For JAX-RS and for the client proxy of CDI. */
    public HealthCheckResource() {}

    /**
     * {@return the report of all checks}
     */
    @GET
    public Response all() {
        return answer(null).build();
    }

    /**
     * {@return the report of one check}
     *
     * @param checker the name of the check
     */
    @GET
    @Path(ONE)
    public Response one(@PathParam("checker") String checker) {
        return answer(checker).build();
    }

    /**
     * {@return the last changes of state of all checks, the newest first}
     */
    @GET
    @Path(HISTORY)
    public Response history() {
        return history(isAllowed()).build();
    }

    /**
     * {@return the report of all checks, and the methods that are allowed}
     */
    @OPTIONS
    public Response allStatus() {
        return Answers.withAllow(answer(null));
    }

    /**
     * {@return the report of one check, and the methods that are allowed}
     *
     * @param checker the name of the check
     */
    @OPTIONS
    @Path(ONE)
    public Response oneStatus(@PathParam("checker") String checker) {
        return Answers.withAllow(answer(checker));
    }

    /**
     * {@return the last changes of state, and the methods that are allowed}
     */
    @OPTIONS
    @Path(HISTORY)
    public Response historyStatus() {
        return Answers.withAllow(history(isAllowed()));
    }

    private Response.ResponseBuilder history(boolean allowed) {
        return allowed
                ? Answers.of(200, runtime.health().history())
                : Answers.refusal(runtime.settings().details(), "healthcheck.details does not let you see the history");
    }

    private Response.ResponseBuilder answer(@Nullable String checker) {
        boolean allowed = isAllowed();
        boolean fresh = isFresh();
        if (fresh && (!allowed || runtime.settings().details().open())) {
            // A run for each request is no offer to everybody.
            return Answers.error(
                    403,
                    "fresh runs are for callers whom healthcheck.details lets in by authenticated, role:NAME or token");
        }
        Snapshot snapshot = snapshot(checker, fresh);
        return snapshot == null ? Answers.notFound() : answer(snapshot, allowed);
    }

    private @Nullable Snapshot snapshot(@Nullable String checker, boolean fresh) {
        HealthReporter health = runtime.health();
        if (checker == null) {
            return fresh ? health.fresh() : health.current();
        }
        return fresh ? health.fresh(checker) : health.current(checker);
    }

    private Response.ResponseBuilder answer(Snapshot snapshot, boolean allowed) {
        Answer answer = runtime.settings().answer(snapshot.state());
        Body body = allowed ? snapshot.full() : snapshot.statusOnly();
        Response.ResponseBuilder response = Answers.of(answer.status(), body);
        // Replaced rather than added, so that a configured header wins over ours.
        answer.headers().forEach((name, value) -> response.header(name, null).header(name, value));
        return response;
    }

    private boolean isAllowed() {
        Settings settings = runtime.settings();
        return Answers.isAllowed(settings.details(), settings, caller, headers);
    }

    private boolean isFresh() {
        try {
            return uri.getQueryParameters(false).containsKey("fresh");
        } catch (IllegalArgumentException unreadable) {
            // Servers differ in what they make of a query that cannot be decoded.
            return false;
        }
    }
}
