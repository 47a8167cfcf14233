package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.format.Body;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code GET /environment} with the environment report as JSON: the sections {@code os}, {@code java},
 * {@code process} and {@code config}, and the application's own sections.
 *
 * <p>The status is 403 until {@code healthcheck.environment.access} opens the report. If access is by token, a request
 * without the token gets 401. {@code OPTIONS} returns the status and an {@code Allow} header, without the report.
 * Caches must not store any response (RFC 9111, 5.2.2.5).
 */
@Path(Routes.ENVIRONMENT)
@ApplicationScoped
public class EnvironmentResource {

    @Inject
    HealthCheckRuntime runtime;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public EnvironmentResource() {}

    /**
     * {@return the environment report}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @GET
    public Response report(
            @Context SecurityContext caller, @Context HttpHeaders headers, @Context Configuration configuration) {
        return answer(caller, headers, () -> runtime.environment(configuration.getProperties()));
    }

    /**
     * {@return {@code Allow} and the status of {@code GET}, without the report: a security constraint may cover
     * {@code GET} only}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    public Response reportStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return status(caller, headers);
    }

    /**
     * {@return the places of masked values in the environment report and in the outputs of the checks, each with its
     * rule; never a value}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @GET
    @Path("scrubbed")
    public Response scrubbed(
            @Context SecurityContext caller, @Context HttpHeaders headers, @Context Configuration configuration) {
        return answer(caller, headers, () -> runtime.scrubbed(configuration.getProperties()));
    }

    /**
     * {@return {@code Allow} and the status of {@code GET}, without the list}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    @Path("scrubbed")
    public Response scrubbedStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return status(caller, headers);
    }

    private Response answer(SecurityContext caller, HttpHeaders headers, Supplier<byte[]> report) {
        Response.@Nullable ResponseBuilder refusal = refusal(caller, headers);
        return refusal == null
                ? Responses.of(200, new Body(MediaType.APPLICATION_JSON, report.get()))
                        .build()
                : refusal.build();
    }

    private Response status(SecurityContext caller, HttpHeaders headers) {
        Response.@Nullable ResponseBuilder refusal = refusal(caller, headers);
        Response.ResponseBuilder response = refusal == null
                ? Responses.of(200, new Body(MediaType.APPLICATION_JSON, new byte[] {'{', '}'}))
                : refusal;
        return Responses.withAllow(response);
    }

    private Response.@Nullable ResponseBuilder refusal(SecurityContext caller, HttpHeaders headers) {
        AccessSettings settings = runtime.settings().access();
        Access access = settings.environment();
        if (access.closed()) {
            return Responses.error(
                    403,
                    "the environment report is closed; healthcheck.environment.access opens it:"
                            + " public, authenticated, role:NAME or token");
        }
        return Asked.get(caller, headers).isAllowed(access, settings.token())
                ? null
                : Responses.refusal(
                        access, "healthcheck.environment.access does not let you see the environment report");
    }
}
