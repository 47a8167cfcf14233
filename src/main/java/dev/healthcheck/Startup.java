package dev.healthcheck;

/**
 * Holds back the start of the application in the eyes of its probes, until a task is complete. Until then the startup
 * probe, the readiness probe and the report of all checks are pending. Inject it:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Catalogue {
 *     @Inject
 *     Startup startup;
 *
 *     void load(@Observes @Initialized(ApplicationScoped.class) Object start) {
 *         startup.hold("loading the catalogue");
 *         executor.execute(() -> {
 *             readAll();
 *             startup.complete("loading the catalogue");
 *         });
 *     }
 * }
 * }</pre>
 *
 * <p>The startup probe also waits until each check of {@link Probe#STARTUP} has passed once. Any thread may use it.
 */
public interface Startup {

    /**
     * Holds back the start until the task is complete. A task that is held back already stays so.
     *
     * @param task the task for the reader of the reports, without secrets
     * @throws IllegalArgumentException if the task is blank
     */
    void hold(String task);

    /**
     * Completes a task.
     *
     * @param task the task of {@link #hold}
     * @return whether the task was held back
     */
    boolean complete(String task);

    /** {@return whether the application is up and no task holds the start back} */
    boolean isComplete();
}
