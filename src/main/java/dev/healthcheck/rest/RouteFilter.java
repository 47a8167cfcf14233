package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.engine.EnvironmentReporter;
import dev.healthcheck.internal.engine.Settings;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Forwards requests for the routes to the resources. Leaves every other request unchanged.
 *
 * <p>Runs after the application's own pre-matching filters, so that these filters see the requested route.
 */
@Provider
@PreMatching
@Priority(Priorities.USER + 1000)
@ApplicationScoped
public class RouteFilter extends RuntimeUser implements ContainerRequestFilter {

    /** The property of a request with a method that its route does not have: the methods of the route. */
    static final String OTHER_METHOD = "dev.healthcheck.otherMethod";

    /** The property of a request for a path below the environment report that has nothing of the library. */
    static final String UNKNOWN_PART = "dev.healthcheck.unknownPart";

    /** The property of a request for a default route if CDI does not run for the application. */
    static final String WITHOUT_RUNTIME = "dev.healthcheck.withoutRuntime";

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private volatile @Nullable Routes routes;
    private volatile @Nullable OtherMethods others;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public RouteFilter() {}

    /** {@return the routes; null if CDI does not run for the application} */
    private @Nullable Routes routes() {
        Routes known = routes;
        HealthCheckRuntime runtime = known == null ? find() : null;
        if (runtime != null) {
            known = routes(runtime);
            routes = known;
        }
        return known;
    }

    /** {@return the routes} Paths below that of a closed report all belong to the application. */
    static Routes routes(HealthCheckRuntime runtime) {
        Settings settings = runtime.settings();
        EnvironmentReporter environment = runtime.engine().environment();
        return new Routes(
                settings.routes().health(),
                settings.routes().environment(),
                settings.routes().microProfile(),
                below -> !environment.isClosed() && EnvironmentParts.exists(below, environment));
    }

    /**
     * Changes the path of a request for a route. Leaves every other request unchanged.
     *
     * @param request the request
     */
    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        String path = uri.getPath(true).startsWith("/") ? uri.getPath(true) : "/" + uri.getPath(true);
        Routes known = routes();
        ReportRoute.Match match = known == null ? null : known.find(path);
        if (known != null && match != null) {
            String target = match.target();
            if (METHODS.contains(request.getMethod()) || known.changes(target, request.getMethod())) {
                lead(request, uri, match);
            } else if (isMalformed(uri)) {
                // Open Liberty cannot write its own response to such a request.
                request.abortWith(Responses.malformed().build());
            } else if (mayBeOfApplication(path)) {
                request.setProperty(OTHER_METHOD, known.methods(target));
            } else {
                request.abortWith(Responses.notAllowed(known.methods(target)));
            }
        } else if (Routes.isInternal(path)) {
            request.abortWith(Responses.notFound().build());
        } else if (known == null) {
            // The settings are not known, and the application may have a resource there.
            if (Routes.DEFAULT.targetOf(path) != null) {
                request.setProperty(WITHOUT_RUNTIME, true);
            }
        } else if (METHODS.contains(request.getMethod()) && known.isBelowEnvironment(path)) {
            // The application may have a resource there.
            request.setProperty(UNKNOWN_PART, true);
        }
    }

    /** {@return whether a resource of the application may have another method at the path} In doubt, it may. */
    private boolean mayBeOfApplication(String path) {
        HealthCheckRuntime runtime = find();
        if (runtime == null || !runtime.classes().hasAllResources()) {
            return true;
        }
        OtherMethods known = others;
        if (known == null) {
            known = new OtherMethods(
                    runtime.classes().withPaths(), Thread.currentThread().getContextClassLoader());
            others = known;
        }
        return known.mayBeAt(path);
    }

    private static void lead(ContainerRequestContext request, UriInfo uri, ReportRoute.Match match) {
        // Never what a client has sent under this name.
        request.getHeaders().putSingle(Asked.ROUTE, Asked.route(match.route(), match.below()));
        // The resources read these headers themselves, so malformed headers do not matter. For each such request,
        // Jersey and
        // RESTEasy would return 400 or 500, and log an error with its stack trace for a 500.
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept == null) {
            request.getHeaders().remove(Asked.ACCEPT);
        } else {
            request.getHeaders().putSingle(Asked.ACCEPT, accept);
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, MediaType.WILDCARD);
        }
        request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        String query = Responses.query(uri);
        String encoded = encode(match.target().substring(1)) + (query == null ? "" : "?" + query);
        try {
            URI base = uri.getBaseUri();
            request.setRequestUri(base, base.resolve("./" + encoded));
        } catch (IllegalArgumentException e) {
            // The Host header is malformed, and this server did not reject it.
            request.abortWith(Responses.malformed().build());
        }
    }

    private static boolean isMalformed(UriInfo uri) {
        try {
            uri.getRequestUri();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String encode(String path) {
        try {
            return new URI(null, null, "/" + path, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("any path can be encoded", e);
        }
    }
}
