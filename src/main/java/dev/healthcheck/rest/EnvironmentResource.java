package dev.healthcheck.rest;

import dev.healthcheck.internal.app.HealthCheckRuntime;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.settings.Access;
import dev.healthcheck.internal.settings.Settings;
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

/**
 * Answers {@code GET /environment} with what the application runs on, as JSON: the sections {@code os}, {@code java},
 * {@code process}, {@code config}, and the application's own.
 *
 * <p>Closed with 403 until {@code healthcheck.environment.access} opens it; where that asks for a token, whoever shows
 * none gets 401. {@code HEAD} and {@code OPTIONS} are answered as those of the health report are. No answer may be stored by a cache (RFC
 * 9111, 5.2.2.5).
 */
@Path("environment")
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
        return answer(caller, headers, configuration).build();
    }

    /**
     * {@return the environment report, and the methods that are allowed}
     *
     * @param caller who asks
     * @param headers of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @OPTIONS
    public Response reportStatus(
            @Context SecurityContext caller, @Context HttpHeaders headers, @Context Configuration configuration) {
        return answer(caller, headers, configuration)
                .header(HttpHeaders.ALLOW, Answers.ALLOWED)
                .build();
    }

    private Response.ResponseBuilder answer(SecurityContext caller, HttpHeaders headers, Configuration configuration) {
        Settings settings = runtime.settings();
        Access access = settings.environmentAccess();
        if (access.closed()) {
            return Answers.error(
                    403,
                    "the environment report is closed; healthcheck.environment.access opens it:"
                            + " public, authenticated, role:NAME or token");
        }
        if (!Answers.isAllowed(access, settings, caller, headers)) {
            return Answers.refusal(
                    access, "healthcheck.environment.access does not let you see the environment report");
        }
        byte[] json = runtime.environment(configuration.getProperties());
        return Answers.of(200, new Body(MediaType.APPLICATION_JSON, json));
    }
}
