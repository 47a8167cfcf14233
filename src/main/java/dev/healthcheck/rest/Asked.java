package dev.healthcheck.rest;

import dev.healthcheck.internal.access.Access;
import dev.healthcheck.internal.access.Token;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The caller and the headers of a request.
 *
 * @param headers finds the values of a header, or null
 * @param conditional whether the request may get 304: RFC 9110, 13.1.2
 */
record Asked(SecurityContext caller, Function<String, @Nullable List<String>> headers, boolean conditional) {
    /** The header in which {@link RouteFilter} keeps {@code Accept}: the servers must not choose by it. */
    static final String ACCEPT = "dev.healthcheck.accept";

    /** The header in which {@link RouteFilter} keeps the name of the {@link ReportRoute}, with the slash of the path. */
    static final String ROUTE = "dev.healthcheck.route";

    private static final String SLASH = "/";

    /** {@return the request for the response of GET} */
    static Asked get(SecurityContext caller, HttpHeaders headers) {
        return new Asked(caller, headers::getRequestHeader, true);
    }

    /** {@return the request for the status only} */
    static Asked options(SecurityContext caller, HttpHeaders headers) {
        return new Asked(caller, headers::getRequestHeader, false);
    }

    /** {@return whether the client has asked a route of MicroProfile Health} */
    boolean isMicroProfile() {
        String route = header(ROUTE);
        return route != null && route.startsWith(ReportRoute.MICRO_PROFILE.name());
    }

    /** {@return the value of the header {@link #ROUTE}} */
    static String route(ReportRoute route, String path) {
        return path.endsWith(SLASH) ? route.name() + SLASH : route.name();
    }

    /** {@return whether the path of the request ends with a slash} */
    boolean hasSlash() {
        String route = header(ROUTE);
        return route != null && route.endsWith(SLASH);
    }

    /** {@return the values of the header with commas between; null without the header} */
    @Nullable
    String header(String name) {
        List<String> values = headers.apply(name);
        if (values == null || values.isEmpty()) {
            return null;
        }
        return values.size() == 1 ? values.get(0) : String.join(",", values);
    }

    /** Reads the caller only if the access depends on it, because servers need time to find the caller. */
    boolean isAllowed(Access access, @Nullable Token token) {
        if (access.open() || access.closed()) {
            return access.open();
        }
        return access.byToken()
                ? token != null && token.isIn(headers.apply(HttpHeaders.AUTHORIZATION))
                : access.allows(isAuthenticated(), this::isInRole);
    }

    private boolean isAuthenticated() {
        try {
            return caller.getUserPrincipal() != null;
        } catch (RuntimeException | Error unknown) {
            // If the server cannot find the caller, the caller is anonymous.
            return false;
        }
    }

    private boolean isInRole(String role) {
        try {
            return caller.isUserInRole(role);
        } catch (RuntimeException | Error unknown) {
            return false;
        }
    }
}
