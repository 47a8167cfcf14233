package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.Token;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.ResponseSettings;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all answers have in common. */
final class Answers {
    private Answers() {}

    /** Nothing in a body is ever for a browser to run, whatever a check has put there. */
    static Response.ResponseBuilder of(int status, Body body) {
        return Response.status(status)
                .entity(body.bytes())
                .type(typeOf(body))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    /** {@return what is said of a report to a caller who may see all of it, or not} */
    static Response.ResponseBuilder report(Snapshot snapshot, Settings settings, boolean allowed) {
        ResponseSettings configured = settings.response(snapshot.state());
        Response.ResponseBuilder response = of(configured.status(), allowed ? snapshot.full() : snapshot.statusOnly());
        if (snapshot.isPending()) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        // Replaced rather than added, so that a configured header wins over ours.
        configured
                .headers()
                .forEach((name, value) -> response.header(name, null).header(name, value));
        return response;
    }

    /** Not every JAX-RS remembers what it has parsed, and nearly every answer is JSON. */
    private static MediaType typeOf(Body body) {
        return body.mediaType().equals(MediaType.APPLICATION_JSON)
                ? MediaType.APPLICATION_JSON_TYPE
                : MediaType.valueOf(body.mediaType());
    }

    /** Does not repeat what was asked for: it may be anything. */
    static Response.ResponseBuilder notFound() {
        return error(404, "there is nothing of that name");
    }

    static Response.ResponseBuilder malformed() {
        return error(400, "malformed request URI");
    }

    static Response notAllowed() {
        return withAllow(error(405, "only GET, HEAD and OPTIONS are allowed"));
    }

    static Response withAllow(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS").build();
    }

    /** Says how to get in only where every caller has the means to: RFC 6750, 3. */
    static Response.ResponseBuilder refusal(Access access, String message) {
        return access.byToken()
                ? error(401, message).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"healthcheck\"")
                : error(403, message);
    }

    static Response.ResponseBuilder error(int status, String message) {
        byte[] json = "{\"error\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
        return of(status, new Body(MediaType.APPLICATION_JSON, json));
    }

    /** {@return the query as it was sent, or null where there is none, or one that no URI may have} */
    static @Nullable String query(UriInfo uri) {
        try {
            return uri.getRequestUri().getRawQuery();
        } catch (IllegalArgumentException notOne) {
            // Most servers refuse it before us; Open Liberty looks when it is asked.
            return null;
        }
    }

    /**
     * Asks for the caller only where it matters: servers take their time to find out who it is.
     *
     * @param headers finds the values of a header of the request, or null
     */
    static boolean isAllowed(
            Access access,
            @Nullable Token token,
            SecurityContext caller,
            Function<String, @Nullable List<String>> headers) {
        if (access.open() || access.closed()) {
            return access.open();
        }
        return access.byToken()
                ? shows(token, headers)
                : access.allows(isAuthenticated(caller), role -> isInRole(caller, role));
    }

    private static boolean shows(@Nullable Token token, Function<String, @Nullable List<String>> headers) {
        return token != null && token.isIn(headers.apply(HttpHeaders.AUTHORIZATION));
    }

    private static boolean isAuthenticated(SecurityContext caller) {
        try {
            return caller.getUserPrincipal() != null;
        } catch (RuntimeException | Error unknown) {
            // Who cannot be told is a stranger.
            return false;
        }
    }

    private static boolean isInRole(SecurityContext caller, String role) {
        try {
            return caller.isUserInRole(role);
        } catch (RuntimeException | Error unknown) {
            return false;
        }
    }
}
