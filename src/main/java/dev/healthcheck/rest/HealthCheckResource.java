package dev.healthcheck.rest;

import dev.healthcheck.internal.app.HealthCheckRuntime;
import dev.healthcheck.internal.format.Body;
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
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code GET /healthcheck} with the outcomes of all checks, and {@code GET /healthcheck/NAME} with that of one.
 *
 * <p>The status is 200 while every critical check passes and 503 otherwise, as configured, also for the degraded between;
 * a name that no check has gets 404. {@code GET /healthcheck/history} answers with the last changes of state. The body is JSON, whatever the request accepts, unless another format is configured. {@code HEAD} is answered
 * like {@code GET}, without a body. {@code OPTIONS} is too, with a body and an {@code Allow} header: the default check of HAProxy
 * asks with it, and must not be told that all is well while it is not.
 *
 * <p>No answer may be stored by a cache (RFC 9111, 5.2.2.5).
 */
@Path("healthcheck")
@ApplicationScoped
public class HealthCheckResource {
    private static final String HISTORY = "history";
    private static final String ALLOW = "GET, HEAD, OPTIONS";

    @Inject
    HealthCheckRuntime runtime;

    /** For JAX-RS and for the client proxy of CDI. */
    public HealthCheckResource() {}

    /**
     * {@return the report of all checks}
     *
     * @param caller who asks
     */
    @GET
    public Response all(@Context SecurityContext caller) {
        return answer(runtime.health().current(), caller).build();
    }

    /**
     * {@return the report of one check}
     *
     * @param checker the name of the check
     * @param caller who asks
     */
    @GET
    @Path("{checker: .+}")
    public Response one(@PathParam("checker") String checker, @Context SecurityContext caller) {
        Snapshot snapshot = runtime.health().current(checker);
        return snapshot == null ? Answers.notFound() : answer(snapshot, caller).build();
    }

    /**
     * {@return the last changes of state of all checks, the newest first}
     *
     * @param caller who asks
     */
    @GET
    @Path(HISTORY)
    public Response history(@Context SecurityContext caller) {
        return Answers.isAllowed(runtime.settings().details(), caller)
                ? Answers.of(200, runtime.health().history()).build()
                : Answers.error(403, "healthcheck.details does not let you see the history");
    }

    /**
     * {@return the report of all checks, and the methods that are allowed}
     *
     * @param caller who asks
     */
    @OPTIONS
    public Response allStatus(@Context SecurityContext caller) {
        return answer(runtime.health().current(), caller)
                .header(HttpHeaders.ALLOW, ALLOW)
                .build();
    }

    /**
     * {@return the report of one check, and the methods that are allowed}
     *
     * @param checker the name of the check
     * @param caller who asks
     */
    @OPTIONS
    @Path("{checker: .+}")
    public Response oneStatus(@PathParam("checker") String checker, @Context SecurityContext caller) {
        @Nullable Snapshot snapshot = runtime.health().current(checker);
        return snapshot == null
                ? Answers.notFound()
                : answer(snapshot, caller).header(HttpHeaders.ALLOW, ALLOW).build();
    }

    private Response.ResponseBuilder answer(Snapshot snapshot, SecurityContext caller) {
        Settings settings = runtime.settings();
        Answer answer = settings.answer(snapshot.state());
        Body body = Answers.isAllowed(settings.details(), caller) ? snapshot.full() : snapshot.statusOnly();
        Response.ResponseBuilder response = Answers.of(answer.status(), body);
        // Replaced rather than added, so that a configured header wins over ours.
        answer.headers().forEach((name, value) -> response.header(name, null).header(name, value));
        return response;
    }
}
