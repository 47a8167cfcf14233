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

/** Creates the responses of the resources and filters. */
final class Responses {
    private Responses() {}

    /** Adds headers that stop a browser from running the content of the body, for example the output of a check. */
    static Response.ResponseBuilder of(int status, Body body) {
        return Response.status(status)
                .entity(body.bytes())
                .type(typeOf(body))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    /** {@return the response: with the full report if {@code allowed}, else with the status only} */
    static Response.ResponseBuilder report(Snapshot snapshot, Settings settings, boolean allowed) {
        ResponseSettings configured = settings.response(snapshot.state());
        Response.ResponseBuilder response = of(configured.status(), allowed ? snapshot.full() : snapshot.statusOnly());
        if (snapshot.isPending()) {
            response.header(HttpHeaders.RETRY_AFTER, 1);
        }
        // Replaces each header, so that a configured value overrides the library's value.
        configured
                .headers()
                .forEach((name, value) -> response.header(name, null).header(name, value));
        return response;
    }

    /** Avoids parsing for JSON, the most frequent type: not every JAX-RS implementation caches parsed types. */
    private static MediaType typeOf(Body body) {
        return body.mediaType().equals(MediaType.APPLICATION_JSON)
                ? MediaType.APPLICATION_JSON_TYPE
                : MediaType.valueOf(body.mediaType());
    }

    /** Does not repeat the requested name: it may contain any text. */
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

    /** Adds {@code WWW-Authenticate} only if access is by token: RFC 6750, 3. */
    static Response.ResponseBuilder refusal(Access access, String message) {
        return access.byToken()
                ? error(401, message).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"healthcheck\"")
                : error(403, message);
    }

    static Response.ResponseBuilder error(int status, String message) {
        byte[] json = "{\"error\":\"%s\"}".formatted(message).getBytes(StandardCharsets.UTF_8);
        return of(status, new Body(MediaType.APPLICATION_JSON, json));
    }

    /** {@return the query without decoding; null if the URI has no query, or is malformed} */
    static @Nullable String query(UriInfo uri) {
        try {
            return uri.getRequestUri().getRawQuery();
        } catch (IllegalArgumentException notOne) {
            // Most servers reject a malformed URI earlier; Open Liberty parses it here.
            return null;
        }
    }

    /**
     * Reads the caller only if the access depends on it, because servers need time to find the caller.
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
            // If the server cannot find the caller, the caller is anonymous.
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
