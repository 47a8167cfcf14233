package dev.healthcheck.rest;

import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.format.AcceptHeader;
import dev.healthcheck.internal.format.Body;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code GET /healthcheck/metrics} with the metrics of the last results, for Prometheus. It runs no check.
 *
 * <p>The status is always 200, because Prometheus drops the body of any other response. A caller without access by
 * {@code healthcheck.details} gets the states of the whole, but no name of a check. The header {@code Accept} or
 * {@code ?format=} chooses OpenMetrics 1.0 or the text format 0.0.4, which is the default.
 */
@Path(Routes.METRICS)
@ApplicationScoped
@ValidateOnExecution(type = ExecutableType.NONE)
public class MetricsResource extends RuntimeUser {
    private static final String OPEN_METRICS = "openmetrics";
    private static final String PROMETHEUS = "prometheus";
    private static final Set<String> KNOWN_PARAMETERS =
            Set.of("version=1.0.0", "version=0.0.4", "escaping=allow-utf-8", "escaping=underscores");

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public MetricsResource() {}

    /**
     * {@return the metrics}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @GET
    public Response metrics(@Context SecurityContext caller, @Context HttpHeaders headers, @Context UriInfo uri) {
        return answer(Asked.get(caller, headers), uri).build();
    }

    /**
     * {@return the metrics, and the allowed methods}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @OPTIONS
    public Response metricsStatus(@Context SecurityContext caller, @Context HttpHeaders headers, @Context UriInfo uri) {
        return Responses.withAllow(answer(Asked.options(caller, headers), uri));
    }

    private Response.ResponseBuilder answer(Asked asked, UriInfo uri) {
        String named = format(Responses.query(uri));
        if (named != null && !named.equals(OPEN_METRICS) && !named.equals(PROMETHEUS)) {
            return Responses.error(406, "unknown format; allowed: " + OPEN_METRICS + ", " + PROMETHEUS);
        }
        boolean isOpenMetrics = named == null ? prefersOpenMetrics(asked) : named.equals(OPEN_METRICS);
        AccessSettings access = runtime().settings().access();
        Body body =
                runtime().engine().metrics().metrics(isOpenMetrics, asked.isAllowed(access.details(), access.token()));
        Response.ResponseBuilder response = Responses.encoded(200, body, ContentCoding.compresses(body, asked))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        Vary.add(response, named == null, body, access.details());
        return response;
    }

    private static @Nullable String format(@Nullable String rawQuery) {
        try {
            return ReportQuery.of(rawQuery).format();
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static boolean prefersOpenMetrics(Asked asked) {
        String accept = asked.header(Asked.ACCEPT);
        if (accept == null) {
            return false;
        }
        AcceptHeader ranges = new AcceptHeader(accept, KNOWN_PARAMETERS);
        return ranges.weightOf("application/openmetrics-text") > ranges.weightOf("text/plain");
    }
}
