package dev.healthcheck.rest;

import dev.healthcheck.CallChain;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/**
 * Adds the header of {@link CallChain} to the requests of a JAX-RS client in a check:
 *
 * <pre>{@code
 * @HealthCheck
 * boolean warehouse(CallChain chain) {
 *     Client client = ClientBuilder.newClient().register(new CallChainFilter(chain));
 *     try (Response response = client.target("http://warehouse:8080/healthcheck/ready").request().get()) {
 *         return response.getStatus() == 200;
 *     } finally {
 *         client.close();
 *     }
 * }
 * }</pre>
 *
 * <p>Any thread may use it. A request on a thread other than that of the check names this service only.
 *
 * <p>It is no bean: the client of Jersey looks for the context of a filter that has a scope of CDI, and finds none.
 */
public class CallChainFilter implements ClientRequestFilter {
    private final CallChain chain;

    /**
     * Creates the filter.
     *
     * @param chain the services that have asked each other
     */
    public CallChainFilter(CallChain chain) {
        this.chain = chain;
    }

    /**
     * Adds the header.
     *
     * @param request the request of the client
     */
    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle(CallChain.HEADER, chain.headerValue());
    }
}
