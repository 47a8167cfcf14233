package dev.healthcheck.rest;

import dev.healthcheck.internal.access.AccessSettings;
import dev.healthcheck.internal.format.Body;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.executable.ExecutableType;
import jakarta.validation.executable.ValidateOnExecution;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Answers {@code GET /healthcheck/probes.yaml} with probes for Kubernetes, {@code /alerts.yaml} with alerting rules for
 * Prometheus, and {@code /openapi.yaml} with an OpenAPI document, all for the checks and settings of this deployment.
 *
 * <p>Callers need access by {@code healthcheck.details}; others get 403, or 401 if access is by token.
 */
@Path(Routes.HEALTH + "/{document: (probes|alerts|openapi)\\.yaml}")
@ApplicationScoped
@ValidateOnExecution(type = ExecutableType.NONE)
public class DocumentResource extends RuntimeUser {
    private static final String YAML = "application/yaml;charset=utf-8";
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    public DocumentResource() {}

    /**
     * {@return the document}
     *
     * @param document the name of the document
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @GET
    public Response document(
            @PathParam("document") String document,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return answer(document, Asked.get(caller, headers), uri).build();
    }

    /**
     * {@return the document, and the allowed methods}
     *
     * @param document the name of the document
     * @param caller the security context of the request
     * @param headers the headers of the request
     * @param uri the URI of the request
     */
    @OPTIONS
    public Response documentStatus(
            @PathParam("document") String document,
            @Context SecurityContext caller,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return Responses.withAllow(answer(document, Asked.options(caller, headers), uri));
    }

    private Response.ResponseBuilder answer(String document, Asked asked, UriInfo uri) {
        AccessSettings access = runtime().settings().access();
        return asked.isAllowed(access.details(), access.token())
                ? Responses.of(
                        200, new Body(YAML, text(document, uri.getBaseUri()).getBytes(StandardCharsets.UTF_8)))
                : Notices.refusal(asked, runtime().settings(), Detail.DOCUMENTS);
    }

    private String text(String document, URI base) {
        String root = base.getPath().replaceAll("/+$", "");
        String health = root + runtime().settings().routes().health();
        return switch (document) {
            case "probes.yaml" -> runtime().engine().documents().probes(health, port(base));
            case "alerts.yaml" -> runtime().engine().documents().alerts();
            default -> runtime().engine().documents().openApi(root);
        };
    }

    private static int port(URI base) {
        return base.getPort() > 0 ? base.getPort() : "https".equals(base.getScheme()) ? HTTPS : HTTP;
    }
}
