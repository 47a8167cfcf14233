package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.format.Body;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** The request headers that decide about a response: RFC 9110, 12.5.5. */
final class Vary {
    private static final String[] HEADERS = {
        "",
        "Accept",
        "Accept-Encoding",
        "Accept, Accept-Encoding",
        "Authorization",
        "Accept, Authorization",
        "Accept-Encoding, Authorization",
        "Accept, Accept-Encoding, Authorization",
        "Authorization, Cookie",
        "Accept, Authorization, Cookie",
        "Accept-Encoding, Authorization, Cookie",
        "Accept, Accept-Encoding, Authorization, Cookie"
    };

    private Vary() {}

    /** Adds the header, if any header of the request decides. */
    static void add(Response.ResponseBuilder response, boolean accept, Body body, Access details) {
        String headers = of(accept, body.isWorthCompression(), details);
        if (!headers.isEmpty()) {
            response.header(HttpHeaders.VARY, headers);
        }
    }

    /** {@return the names of the headers, with commas between; empty if no header decides} */
    static String of(boolean accept, boolean encoding, Access details) {
        int caller = details.open() || details.closed() ? 0 : details.byToken() ? 4 : 8;
        return HEADERS[caller + (encoding ? 2 : 0) + (accept ? 1 : 0)];
    }
}
