package dev.healthcheck.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Checks of MicroProfile Health, in each form. */
@ApplicationScoped
public class MicroProfileBeans {

    /** Tells the number of its calls. */
    @Liveness
    @ApplicationScoped
    public static class Alive implements HealthCheck {
        private final AtomicLong calls = new AtomicLong();

        @Override
        public HealthCheckResponse call() {
            return new HealthCheckResponse(
                    "is it alive?", Status.UP, Optional.of(Map.of("calls", calls.incrementAndGet())));
        }
    }

    @Readiness
    @Startup
    @Dependent
    public static class Stock implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return new HealthCheckResponse("stock", Status.DOWN, Optional.of(Map.of("missing", "screws")));
        }
    }

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck produced() {
        return () -> new HealthCheckResponse("of a producer", Status.UP, Optional.empty());
    }

    @Produces
    @Readiness
    HealthCheck field = () -> new HealthCheckResponse("of a field", Status.UP, Optional.empty());
}
