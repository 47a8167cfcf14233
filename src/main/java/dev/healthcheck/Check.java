package dev.healthcheck;

/**
 * A unit of work that reports the state of a resource that the application needs.
 *
 * <p>The deployment finds each bean of this type with the annotation {@link HealthCheck}.
 * {@link HealthCheckRegistry#addCheck(String, Check)} adds any other check.
 *
 * <pre>{@code
 * @HealthCheck("search")
 * @ApplicationScoped
 * class SearchCheck implements Check {
 *     @Inject
 *     SearchIndex index;
 *
 *     public CheckResult check() throws IOException {
 *         return index.isWritable() ? CheckResult.passed("writable") : CheckResult.failed("read-only");
 *     }
 * }
 * }</pre>
 *
 * <p>Checks run in parallel. Each run has its own thread, with the application's class loader and a
 * request scope. A check never runs twice at the same time.
 */
@FunctionalInterface
public interface Check {

    /**
     * Runs the check.
     *
     * @return the result; {@code null} counts as failed
     * @throws Exception if the check fails: the result is then failed, with the message of the exception as its output
     */
    CheckResult check() throws Exception;
}
