package dev.healthcheck.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The check of the guide from MicroProfile Health. */
@Readiness
@ApplicationScoped
public class DeskReadiness implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("desk").up().withData("queue", 3).build();
    }
}
