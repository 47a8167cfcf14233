package dev.healthcheck.rest;

import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.engine.Selection;
import jakarta.enterprise.context.ApplicationScoped;
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
 * Answers {@code GET /healthcheck} with the outcomes of all checks, {@code /live}, {@code /ready} and {@code /started}
 * with those of a probe, {@code /group/NAME} with those of a group, and {@code /NAME} with that of one check.
 *
 * <p>By default, the status is 200 for a successful or degraded report, and 503 for a failed report. An unknown name
 * gets 404. {@code GET /healthcheck/history} returns the last transitions. {@code ?tags=} selects checks by their tags.
 * {@code ?format=} or the header {@code Accept} chooses the format; JSON is the default. A caller without access by
 * {@code healthcheck.details} gets 403 for every name and tag, or 401 if access is by token.
 * {@code healthcheck.status-by-name} opens the state to such callers.
 *
 * <p>{@code HEAD} returns the same as {@code GET}, without a body. {@code OPTIONS} returns the same as {@code GET},
 * with an {@code Allow} header: the default check of HAProxy uses {@code OPTIONS} and needs the true status.
 *
 * <p>With {@code ?fresh} the checks run, even if their last results have not expired. Callers may use it only if
 * {@code healthcheck.details} gives access to them and not to everyone; all others get 403. Caches must not store any
 * response (RFC 9111, 5.2.2.5), unless {@code healthcheck.http-cache} is on.
 *
 * <p>Jakarta Validation is off: the parameters have no constraints, and its work would cost more than each response.
 */
@Path(Routes.HEALTH)
@ApplicationScoped
@ValidateOnExecution(type = ExecutableType.NONE)
public class HealthCheckResource extends RuntimeUser {
    private static final String HISTORY = "history";
    private static final String BELOW = "{below: .+}";

    private volatile @Nullable ReportResponder responder;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public HealthCheckResource() {}

    private ReportResponder responder() {
        ReportResponder known = responder;
        if (known == null) {
            known = new ReportResponder(runtime());
            responder = known;
        }
        return known;
    }

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
        return responder()
                .answer(Selection.ALL, Responses.query(uri), Asked.get(caller, headers))
                .build();
    }

    /**
     * {@return the report of a probe, of a group, or of one check}
     *
     * @param below the path below that of all checks
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @GET
    @FromCache
    @Path(BELOW)
    public Response some(
            @PathParam("below") String below,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return responder()
                .answer(Selections.of(below), Responses.query(uri), Asked.get(caller, headers))
                .build();
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
        return history(Asked.get(caller, headers)).build();
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
        return Responses.withAllow(
                responder().answer(Selection.ALL, Responses.query(uri), Asked.options(caller, headers)));
    }

    /**
     * {@return the report of a probe, of a group, or of one check, and the allowed methods}
     *
     * @param below the path below that of all checks
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @OPTIONS
    @Path(BELOW)
    public Response someStatus(
            @PathParam("below") String below,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return Responses.withAllow(
                responder().answer(Selections.of(below), Responses.query(uri), Asked.options(caller, headers)));
    }

    /**
     * {@return the last transitions of all checks, and the allowed methods}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    @Path(HISTORY)
    public Response historyStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return Responses.withAllow(history(Asked.options(caller, headers)));
    }

    private Response.ResponseBuilder history(Asked asked) {
        AccessSettings access = runtime().settings().access();
        return asked.isAllowed(access.details(), access.token())
                ? Responses.of(200, runtime().engine().history())
                : Notices.refusal(asked, runtime().settings(), Detail.HISTORY);
    }
}
