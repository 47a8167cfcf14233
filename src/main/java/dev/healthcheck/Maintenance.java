package dev.healthcheck;

import java.time.Instant;
import java.util.Optional;

/**
 * Takes the application out of service and back. Meanwhile the readiness probe and the report of all checks fail with
 * the reason; the liveness probe does not change. Inject it:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Migration {
 *     @Inject
 *     Maintenance maintenance;
 *
 *     void run() {
 *         maintenance.begin("migrating the orders", Instant.now().plusSeconds(600));
 *         try {
 *             migrate();
 *         } finally {
 *             maintenance.end();
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>Operators do the same with {@code PUT} and {@code DELETE /healthcheck/maintenance}. A maintenance ends with the
 * process: it survives no restart. The history and the observers of {@link CheckTransition} receive its begin and its
 * end, with the checker {@code maintenance}. Any thread may use it.
 */
public interface Maintenance {

    /**
     * Begins a maintenance without a planned end. A current maintenance receives the new reason.
     *
     * @param reason the reason for the reader of the reports, without secrets
     * @throws IllegalArgumentException if the reason is blank
     */
    void begin(String reason);

    /**
     * Begins a maintenance that ends by itself. A current maintenance receives the new reason and the new end.
     *
     * @param reason the reason for the reader of the reports, without secrets
     * @param until when the maintenance ends
     * @throws IllegalArgumentException if the reason is blank, or if {@code until} has passed
     */
    void begin(String reason, Instant until);

    /** Ends the maintenance. Without a maintenance, the method does nothing. */
    void end();

    /** {@return the reason of the current maintenance; empty without a maintenance} */
    Optional<String> reason();
}
