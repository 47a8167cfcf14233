package dev.healthcheck.it.app;

import dev.healthcheck.config.HealthCheckConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** A bean that is a bad setting. */
@ApplicationScoped
public class BadConfig {
    @Produces
    @Singleton
    HealthCheckConfig config() {
        return HealthCheckConfig.builder().failedStatus(302).build();
    }
}
