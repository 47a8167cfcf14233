package dev.healthcheck;

/**
 * A unit of work that says whether something that the application needs is well.
 *
 * <p>A bean of this type that carries {@link HealthCheck} is found at deployment; any other can be
 * added with {@link HealthCheckRegistry#addCheck(String, Check)}.
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
 * <p>Checks run in parallel, each on a thread of its own with the application's class loader and a
 * request scope. One check never runs twice at a time.
 */
@FunctionalInterface
public interface Check {

    /**
     * Looks, and says what it found.
     *
     * @return what was found; {@code null} counts as failed
     * @throws Exception whatever went wrong: the check has failed, and the message is its output
     */
    CheckResult check() throws Exception;
}
