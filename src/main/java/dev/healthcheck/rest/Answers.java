package dev.healthcheck.rest;

import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.settings.Access;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;

/** What all answers have in common. */
final class Answers {
    private Answers() {}

    static Response.ResponseBuilder of(int status, Body body) {
        return Response.status(status)
                .entity(body.bytes())
                .type(body.mediaType())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }

    /** Does not repeat what was asked for: it may be anything. */
    static Response notFound() {
        return error(404, "there is nothing of that name");
    }

    static Response error(int status, String message) {
        byte[] json = "{\"error\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
        return of(status, new Body(MediaType.APPLICATION_JSON, json)).build();
    }

    /** Asks for the caller only where it matters: servers take their time to find out who it is. */
    static boolean isAllowed(Access access, SecurityContext caller) {
        return access.open() || access.allows(caller.getUserPrincipal() != null, caller::isUserInRole);
    }
}
