package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A filter or resource, which needs the runtime of the application even if JAX-RS created it without CDI.
 *
 * <p>It has no {@code @Inject}: without a bridge to CDI, RESTEasy leaves such a field null, and Jersey then fails every
 * request of the application. Within CDI, the {@link Announcement} hands the runtime over. Elsewhere, the first request
 * looks it up.
 */
abstract class RuntimeUser {
    /** The time between two look-ups without success, which also the requests of the application would pay for. */
    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private volatile @Nullable HealthCheckRuntime runtime;
    private volatile @Nullable Long lastFailure;

    /** The constructor for JAX-RS and for the client proxy of CDI. */
    RuntimeUser() {}

    void use(HealthCheckRuntime given) {
        runtime = given;
    }

    /** {@return the runtime; null if CDI does not run for the application} */
    @Nullable
    HealthCheckRuntime find() {
        HealthCheckRuntime found = runtime;
        if (found == null && mayLookUp()) {
            found = RuntimeLookup.find(getClass().getSimpleName(), lastFailure == null);
            lastFailure = found == null ? (Long) System.nanoTime() : null;
            runtime = found;
        }
        return found;
    }

    private boolean mayLookUp() {
        Long failure = lastFailure;
        return failure == null || System.nanoTime() - failure > PAUSE;
    }

    /**
     * {@return the runtime}
     *
     * @throws WebApplicationException if CDI does not run for the application
     */
    HealthCheckRuntime runtime() {
        HealthCheckRuntime found = find();
        if (found == null) {
            throw new WebApplicationException(Responses.withoutRuntime().build());
        }
        return found;
    }
}
