package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.message.Message;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Creates the responses of the resources and filters. */
final class Responses {
    /** A character that no query has, or a percent sign without a code: RFC 3986, 3.4. */
    private static final Pattern NO_QUERY = Pattern.compile("%(?![0-9A-Fa-f]{2})|[^\\w.~!$&'()*+,;=:@/?%-]");

    static final String READING = "GET, HEAD, OPTIONS";

    /** The methods of the one route that callers may change. */
    static final String CHANGING = "GET, HEAD, OPTIONS, PUT, DELETE";

    /** Does not repeat the requested name: it may contain any text. */
    static final String NOT_FOUND = "there is nothing of that name";

    private static final String WITHOUT_RUNTIME =
            "the health checks need CDI, and no CDI container runs for this application; the log tells more";

    private Responses() {}

    /** {@return a response that no cache stores} */
    static Response.ResponseBuilder of(int status, Body body) {
        return body(status, body, body.bytes()).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Adds headers that stop a browser from running the content of the body, for example the output of a check. */
    private static Response.ResponseBuilder body(int status, Body body, byte[] bytes) {
        return Response.status(status)
                .entity(bytes)
                .type(typeOf(body.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", body.policy());
    }

    /** {@return the response with the bytes of the body, or with its compressed bytes} */
    static Response.ResponseBuilder encoded(int status, Body body, boolean compressed) {
        return compressed
                ? body(status, body, body.compressed()).header(HttpHeaders.CONTENT_ENCODING, "gzip")
                : body(status, body, body.bytes());
    }

    /** Avoids parsing for JSON, the most frequent type: not every JAX-RS implementation caches parsed types. */
    private static MediaType typeOf(String mediaType) {
        return mediaType.equals(MediaType.APPLICATION_JSON)
                ? MediaType.APPLICATION_JSON_TYPE
                : MediaType.valueOf(mediaType);
    }

    static Response.ResponseBuilder notFound() {
        return error(404, NOT_FOUND);
    }

    static Response.ResponseBuilder malformed() {
        return error(400, "malformed request URI");
    }

    /** @param methods those that are allowed, with commas between */
    static Response notAllowed(String methods) {
        int last = methods.lastIndexOf(", ");
        String list = methods.substring(0, last) + " and " + methods.substring(last + 2);
        return withAllow(error(405, "only " + list + " are allowed"), methods);
    }

    static Response withAllow(Response.ResponseBuilder response) {
        return withAllow(response, READING);
    }

    static Response withAllow(Response.ResponseBuilder response, String methods) {
        return response.header(HttpHeaders.ALLOW, methods).build();
    }

    /** Adds {@code WWW-Authenticate} only if access is by token: RFC 6750, 3. */
    static Response.ResponseBuilder refusal(Access access, Body body) {
        return access.byToken()
                ? of(401, body).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"healthcheck\"")
                : of(403, body);
    }

    static Response.ResponseBuilder refusal(Access access, String message) {
        return refusal(access, json(message));
    }

    /** {@return the response of each report if JAX-RS runs, but CDI does not} */
    static Response.ResponseBuilder withoutRuntime() {
        return error(503, Message.NO_RUNTIME.code() + ": " + WITHOUT_RUNTIME);
    }

    /** @param message a text without control characters */
    static Response.ResponseBuilder error(int status, String message) {
        return of(status, json(message));
    }

    private static Body json(String message) {
        byte[] json = "{\"error\":\"%s\"}"
                .formatted(message.replace("\\", "\\\\").replace("\"", "\\\""))
                .getBytes(StandardCharsets.UTF_8);
        return new Body(MediaType.APPLICATION_JSON, json);
    }

    /** {@return the query without decoding; null if the URI has no query, or if a malformed URI cannot be read} */
    static @Nullable String query(UriInfo uri) {
        try {
            return uri.getRequestUri().getRawQuery();
        } catch (IllegalArgumentException e) {
            // Most servers reject or escape a malformed URI earlier; Open Liberty parses it here.
            return e.getCause() instanceof URISyntaxException malformed ? escapedQuery(malformed.getInput()) : null;
        }
    }

    /** {@return the query, so that it is not malformed: a query that is left out would select other checks} */
    static @Nullable String escapedQuery(String uri) {
        int query = uri.indexOf('?');
        return query < 0
                ? null
                : NO_QUERY.matcher(uri.substring(query + 1))
                        .replaceAll(part -> URLEncoder.encode(part.group(), StandardCharsets.UTF_8));
    }
}
