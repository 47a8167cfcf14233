package dev.healthcheck.bench.app;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** A check of MicroProfile Health that takes 5 ms, to be asked for alone at {@code /health/ready}. */
@Readiness
@Dependent
public class SlowProbe implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return HealthCheckResponse.up("slow");
    }
}
