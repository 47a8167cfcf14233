package dev.healthcheck.it.app;

import dev.healthcheck.config.HealthCheckConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Has checks run before anybody asks, which the tests turn off for all others. */
@ApplicationScoped
public class WarmedUp {
    @Produces
    @Singleton
    HealthCheckConfig config() {
        return HealthCheckConfig.builder().set("healthcheck.warm-up", "on").build();
    }
}
