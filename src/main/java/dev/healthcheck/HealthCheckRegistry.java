package dev.healthcheck;

/**
 * Adds and removes checks and sections while the application runs. Inject it:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Tenants {
 *     @Inject
 *     HealthCheckRegistry registry;
 *
 *     void open(Tenant tenant) {
 *         registry.addCheck("tenant-" + tenant.name(), () -> CheckResult.passed(tenant.ping()));
 *     }
 *
 *     void close(Tenant tenant) {
 *         registry.removeCheck("tenant-" + tenant.name());
 *     }
 * }
 * }</pre>
 *
 * <p>There is one per application. It may be used by any thread; the next report shows the change.
 * Checks and sections that were found by their annotation are in it too. Names are those that
 * {@link HealthCheck#value()} allows, but not empty.
 */
public interface HealthCheckRegistry {

    /**
     * Adds a check. Its timeout and times to live are those of the configuration, where
     * {@code healthcheck.checks.NAME.*} reaches it by its name.
     *
     * @param name the name of the check
     * @param check the check
     * @throws IllegalArgumentException if the name is taken or not allowed
     */
    void addCheck(String name, Check check);

    /**
     * Removes a check. A run in progress is left to end; its result is dropped, and the next check of the name does not run
     * before that. If the check did not pass, its last change is to {@code REMOVED}.
     *
     * @param name the name of the check
     * @return whether there was one
     */
    boolean removeCheck(String name);

    /**
     * Adds a section to the environment report.
     *
     * @param name the name of the section
     * @param section what to show
     * @throws IllegalArgumentException if the name is taken or not allowed
     */
    void addSection(String name, Section section);

    /**
     * Removes a section from the environment report, a built-in one too.
     *
     * @param name the name of the section
     * @return whether there was one
     */
    boolean removeSection(String name);
}
