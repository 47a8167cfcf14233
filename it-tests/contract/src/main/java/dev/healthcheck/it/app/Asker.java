package dev.healthcheck.it.app;

import dev.healthcheck.CallChain;
import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.checks.Checks;
import dev.healthcheck.rest.CallChainFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A check that asks another application for its health, by the client that a test chooses. */
@Path("asker")
@ApplicationScoped
public class Asker {
    private static final String CYCLE = "Healthcheck-Cycle";

    private volatile String client = "none";
    private volatile String address = "";

    @HealthCheck
    CheckResult neighbour(CallChain chain) throws Exception {
        return switch (client) {
            case "java.net.http" -> byHttpClient(chain);
            case "jax-rs" -> byJaxRs(chain);
            case "ready-made" -> Checks.healthcheck(URI.create(address), chain).check();
            default -> CheckResult.passed("asks nobody");
        };
    }

    private CheckResult byHttpClient(CallChain chain) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header(CallChain.HEADER, chain.headerValue())
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return result(
                response.statusCode(), response.headers().firstValue(CYCLE).orElse("none"), response.body());
    }

    private CheckResult byJaxRs(CallChain chain) {
        Client jaxRs = ClientBuilder.newClient().register(new CallChainFilter(chain));
        try (Response response = jaxRs.target(address).request().get()) {
            return result(response.getStatus(), response.getHeaderString(CYCLE), response.readEntity(String.class));
        } finally {
            jaxRs.close();
        }
    }

    private static CheckResult result(int status, String cycle, String body) {
        return new CheckResult(status == 200, status + " [" + cycle + "] " + body);
    }

    /** Asks the address from now on. */
    @POST
    @Path("{client}")
    public void ask(@PathParam("client") String next, String url) {
        address = url;
        client = next;
    }
}
