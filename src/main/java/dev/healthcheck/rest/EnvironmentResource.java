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
 * Answers {@code GET /environment} with what the application runs on, as JSON: the sections {@code os}, {@code java},
 * {@code process}, {@code config}, and the application's own.
 *
 * <p>Closed with 403 until {@code healthcheck.environment.access} opens it; where that asks for a token, whoever shows
 * none gets 401. {@code OPTIONS} gets the status and an {@code Allow} header alone. No answer may be stored by a cache (RFC
 * 9111, 5.2.2.5).
 */
@Path(Routes.ENVIRONMENT)
@ApplicationScoped
public class EnvironmentResource {

    @Inject
    HealthCheckRuntime runtime;

    /** For JAX-RS and for the client proxy of CDI. */
    public EnvironmentResource() {}

    /**
     * {@return the environment report}
     *
     * @param caller who asks
     * @param headers of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @GET
    public Response report(
            @Context SecurityContext caller, @Context HttpHeaders headers, @Context Configuration configuration) {
        return answer(caller, headers, () -> runtime.environment(configuration.getProperties()));
    }

    /**
     * {@return the methods that are allowed, and the status of a report, but none: who guards a path may have thought of
     * GET alone}
     *
     * @param caller who asks
     * @param headers of the request
     */
    @OPTIONS
    public Response reportStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return status(caller, headers);
    }

    /**
     * {@return what is masked in the environment report and in the outputs of the checks: where, and by which rule;
     * never a value}
     *
     * @param caller who asks
     * @param headers of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @GET
    @Path("scrubbed")
    public Response scrubbed(
            @Context SecurityContext caller, @Context HttpHeaders headers, @Context Configuration configuration) {
        return answer(caller, headers, () -> runtime.scrubbed(configuration.getProperties()));
    }

    /**
     * {@return the methods that are allowed, and the status of that list, but no list}
     *
     * @param caller who asks
     * @param headers of the request
     */
    @OPTIONS
    @Path("scrubbed")
    public Response scrubbedStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return status(caller, headers);
    }

    private Response answer(SecurityContext caller, HttpHeaders headers, Supplier<byte[]> report) {
        Response.@Nullable ResponseBuilder refusal = refusal(caller, headers);
        return refusal == null
                ? Answers.of(200, new Body(MediaType.APPLICATION_JSON, report.get()))
                        .build()
                : refusal.build();
    }

    private Response status(SecurityContext caller, HttpHeaders headers) {
        Response.@Nullable ResponseBuilder refusal = refusal(caller, headers);
        Response.ResponseBuilder response = refusal == null
                ? Answers.of(200, new Body(MediaType.APPLICATION_JSON, new byte[] {'{', '}'}))
                : refusal;
        return Answers.withAllow(response);
    }

    private Response.@Nullable ResponseBuilder refusal(SecurityContext caller, HttpHeaders headers) {
        AccessSettings settings = runtime.settings().access();
        Access access = settings.environment();
        if (access.closed()) {
            return Answers.error(
                    403,
                    "the environment report is closed; healthcheck.environment.access opens it:"
                            + " public, authenticated, role:NAME or token");
        }
        return Answers.isAllowed(access, settings.token(), caller, headers::getRequestHeader)
                ? null
                : Answers.refusal(access, "healthcheck.environment.access does not let you see the environment report");
    }
}
