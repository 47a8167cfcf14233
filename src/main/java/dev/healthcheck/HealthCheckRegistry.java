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
 * <p>Each application has one registry. Any thread may use it, and the next report shows the change. The registry also
 * contains the annotated checks and sections. A name follows the rules of {@link HealthCheck#value()} and is not empty.
 */
public interface HealthCheckRegistry {

    /**
     * Adds a check. The configuration sets its time limit and its times to live. The settings
     * {@code healthcheck.checks.NAME.*} apply to it by its name.
     * @param name the name of the check
     * @param check the check
     * @throws IllegalArgumentException if the name is in use or not allowed
     */
    void addCheck(String name, Check check);

    /**
     * Removes a check. A run in progress continues to its end, and the library drops its result. A new check with that
     * name runs only after that end. If the state was not {@code PASSED}, the last transition leads to {@code REMOVED}.
     * @param name the name of the check
     * @return whether the registry contained the check
     */
    boolean removeCheck(String name);

    /**
     * Adds a section to the environment report.
     * @param name the name of the section
     * @param section the section
     * @throws IllegalArgumentException if the name is in use or not allowed
     */
    void addSection(String name, Section section);

    /**
     * Removes a section from the environment report, also a built-in section.
     * @param name the name of the section
     * @return whether the registry contained the section
     */
    boolean removeSection(String name);
}
