package dev.healthcheck.bench.app;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A check of MicroProfile Health that does nothing, to be asked for alone at {@code /health/live}. */
@Liveness
@Dependent
public class TrivialProbe implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("trivial");
    }
}
