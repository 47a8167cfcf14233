package dev.healthcheck.rest;

import dev.healthcheck.internal.engine.EnvironmentReporter;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.page.EnvironmentPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code GET /environment} with the environment report as JSON: the built-in sections, such as {@code os},
 * {@code java} and {@code config}, and the application's own sections. {@code /environment/SECTION} has one section, and
 * {@code /environment/config/KEY} has one key of the configuration with its origin. An unknown one gets 404.
 *
 * <p>{@code ?pretty} gives JSON with one line for each value. {@code ?diff} gives the differences from the start of the
 * application instead, of the built-in sections.
 *
 * <p>The status is 403 until {@code healthcheck.environment.access} opens the report. If access is by token, a request
 * without the token gets 401. {@code OPTIONS} returns the status and an {@code Allow} header, without the report.
 * Caches must not store any response (RFC 9111, 5.2.2.5).
 */
@Path(Routes.ENVIRONMENT)
@ApplicationScoped
public class EnvironmentResource extends RuntimeUser {
    private static final String BELOW = "{below: .+}";

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public EnvironmentResource() {}

    /**
     * {@return the environment report}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @GET
    public Response report(
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context Configuration configuration) {
        EnvironmentQuery query = EnvironmentQuery.of(Responses.query(uri));
        Asked asked = Asked.get(caller, headers);
        return answer(
                asked,
                query,
                configuration,
                query.diff()
                        ? (environment, properties) -> environment.differences(null, properties)
                        : EnvironmentReporter::report,
                (environment, properties) -> environment.page(wanted("", asked, query), properties));
    }

    /**
     * {@return {@code Allow} and the status of {@code GET}, without the report: a security constraint may cover
     * {@code GET} only}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    public Response reportStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return status(caller, headers);
    }

    /**
     * {@return one section, or one key of the configuration}
     *
     * @param below the name of the section, or {@code config/} and the key
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @GET
    @Path(BELOW)
    public Response part(
            @PathParam("below") String below,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context Configuration configuration) {
        EnvironmentQuery query = EnvironmentQuery.of(Responses.query(uri));
        Asked asked = Asked.get(caller, headers);
        return answer(
                asked,
                query,
                configuration,
                (environment, properties) -> EnvironmentParts.json(below, query.diff(), environment, properties),
                (environment, properties) ->
                        environment.page(wanted(EnvironmentParts.withoutSlash(below), asked, query), properties));
    }

    /**
     * {@return {@code Allow} and the status of {@code GET} for a part that exists: the keys of the configuration are part
     * of the report}
     *
     * @param below the part, which is not looked at; a description of the API needs each parameter of a path
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    @Path(BELOW)
    public Response partStatus(
            @PathParam("below") String below, @Context SecurityContext caller, @Context HttpHeaders headers) {
        return status(caller, headers);
    }

    /**
     * {@return the places of masked values in the environment report and in the outputs of the checks, each with its
     * rule; never a value}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     * @param configuration the configuration of the JAX-RS application
     */
    @GET
    @Path("scrubbed")
    public Response scrubbed(
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context Configuration configuration) {
        return answer(
                Asked.get(caller, headers),
                EnvironmentQuery.of(Responses.query(uri)),
                configuration,
                EnvironmentReporter::scrubbed,
                (environment, properties) -> null);
    }

    /**
     * {@return {@code Allow} and the status of {@code GET}, without the list}
     *
     * @param caller the security context of the request
     * @param headers the headers of the request
     */
    @OPTIONS
    @Path("scrubbed")
    public Response scrubbedStatus(@Context SecurityContext caller, @Context HttpHeaders headers) {
        return status(caller, headers);
    }

    private static EnvironmentPage.Wanted wanted(String section, Asked asked, EnvironmentQuery query) {
        return new EnvironmentPage.Wanted(section, asked.hasSlash(), query.filter());
    }

    private Response answer(
            Asked asked,
            EnvironmentQuery query,
            Configuration configuration,
            BiFunction<EnvironmentReporter, Map<String, Object>, byte @Nullable []> report,
            BiFunction<EnvironmentReporter, Map<String, Object>, @Nullable Body> page) {
        boolean isPage = query.isPage(asked.header(Asked.ACCEPT));
        Response.@Nullable ResponseBuilder refusal = refusal(asked);
        if (refusal != null) {
            return (isPage ? EnvironmentAccess.refusalPage(runtime().settings()) : refusal).build();
        }
        Body forBrowsers = isPage ? page.apply(runtime().environment(), configuration.getProperties()) : null;
        if (forBrowsers != null) {
            return Responses.of(200, forBrowsers)
                    .header(HttpHeaders.VARY, "Accept")
                    .build();
        }
        byte[] json = report.apply(runtime().environment(), configuration.getProperties());
        if (json == null) {
            return Notices.error(isPage, runtime().settings(), 404, Responses.NOT_FOUND)
                    .build();
        }
        Body body = new Body(MediaType.APPLICATION_JSON, json);
        return Responses.of(200, query.pretty() ? Formats.indented(body) : body).build();
    }

    private Response status(SecurityContext caller, HttpHeaders headers) {
        Response.@Nullable ResponseBuilder refusal = refusal(Asked.options(caller, headers));
        Response.ResponseBuilder response = refusal == null
                ? Responses.of(200, new Body(MediaType.APPLICATION_JSON, new byte[] {'{', '}'}))
                : refusal;
        return Responses.withAllow(response);
    }

    private Response.@Nullable ResponseBuilder refusal(Asked asked) {
        return EnvironmentAccess.refusal(runtime().settings().access(), asked);
    }
}
