package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.engine.MaintenanceReporter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Begins a maintenance with {@code PUT /healthcheck/maintenance}, and ends it with {@code DELETE}. {@code GET} returns
 * the current maintenance to callers with access by {@code healthcheck.details}.
 *
 * <p>The body of {@code PUT} is the reason, as plain text or as
 * {@code {"reason":"moving the database","until":"30m"}}. The member {@code until} is optional: a duration, or a time
 * such as {@code 2026-12-24T18:00:00Z}. A body that cannot be read gets 400, and a body over 8 KiB gets 413.
 *
 * <p>{@code healthcheck.maintenance.access} opens the two methods, by a token or a role. Until then, they get 403.
 */
@Path(Routes.MAINTENANCE)
@ApplicationScoped
@ValidateOnExecution(type = ExecutableType.NONE)
public class MaintenanceResource extends RuntimeUser {
    private static final int LONGEST_BODY = 8192;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public MaintenanceResource() {}

    /**
     * {@return the current maintenance}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @GET
    public Response maintenance(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return current(Asked.get(caller, headers)).build();
    }

    /**
     * {@return the current maintenance, and the allowed methods}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    public Response maintenanceStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return Responses.withAllow(current(Asked.options(caller, headers)), Responses.CHANGING);
    }

    /**
     * Begins a maintenance.
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param body the reason
     * @return the new maintenance
     * @throws IOException if the body cannot be read
     */
    @PUT
    public Response begin(@Context SecurityContext caller, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        if (!mayChange(caller, headers)) {
            return refusal();
        }
        byte[] bytes = body.readNBytes(LONGEST_BODY + 1);
        if (bytes.length > LONGEST_BODY) {
            return Responses.error(413, "the body is longer than 8 KiB").build();
        }
        try {
            reporter().begin(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException wrong) {
            return Responses.error(400, String.valueOf(wrong.getMessage())).build();
        }
        return Responses.of(200, reporter().current()).build();
    }

    /**
     * Ends the maintenance.
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @return that no maintenance is current
     */
    @DELETE
    public Response end(@Context SecurityContext caller, @Context HttpHeaders headers) {
        if (!mayChange(caller, headers)) {
            return refusal();
        }
        runtime().engine().gates().maintenance().end();
        return Responses.of(200, reporter().current()).build();
    }

    private Response.ResponseBuilder current(Asked asked) {
        AccessSettings access = runtime().settings().access();
        return asked.isAllowed(access.details(), access.token())
                ? Responses.of(200, reporter().current())
                : Notices.refusal(asked, runtime().settings(), Detail.MAINTENANCE);
    }

    private boolean mayChange(SecurityContext caller, HttpHeaders headers) {
        return Asked.get(caller, headers)
                .isAllowed(access(), runtime().settings().access().token());
    }

    private Response refusal() {
        return Responses.refusal(
                        access(),
                        "healthcheck.maintenance.access does not let you change the maintenance; it is off, token or role:NAME")
                .build();
    }

    private Access access() {
        return runtime().settings().lifecycle().maintenance();
    }

    private MaintenanceReporter reporter() {
        return runtime().engine().maintenance();
    }
}
