package dev.healthcheck;

/**
 * The services whose health checks have asked each other before the current run of a check. A check that asks another
 * service's health sends them along, so that services that ask each other in a cycle do not wait for each other. Inject
 * it:
 *
 * <pre>{@code
 * @HealthCheck
 * boolean warehouse(CallChain chain) throws Exception {
 *     HttpRequest request = HttpRequest.newBuilder(URI.create("http://warehouse:8080/healthcheck/ready"))
 *             .header(CallChain.HEADER, chain.headerValue())
 *             .build();
 *     return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
 * }
 * }</pre>
 *
 * <p>A client of JAX-RS registers {@link dev.healthcheck.rest.CallChainFilter} instead.
 *
 * <p>A service that finds itself in the header answers at once from its last results. The answer names the cycle, and
 * leaves out the checks that ask other services, because their results depend on this answer.
 */
public interface CallChain {
    /** The name of the header. Its value is the names of the services, the first one first, with commas between. */
    String HEADER = "Healthcheck-Visited";

    /**
     * {@return the value of the header, on the thread that calls the check} On another thread, the value has this
     * service only: a cycle is still found, but the answer names fewer services.
     */
    String headerValue();
}
