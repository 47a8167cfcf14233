package dev.healthcheck.it.app;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Throws, so that the library never learns its name. */
@Readiness
@ApplicationScoped
public class MicroProfileThrowing implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        throw new IllegalStateException("no route to the bank");
    }
}
