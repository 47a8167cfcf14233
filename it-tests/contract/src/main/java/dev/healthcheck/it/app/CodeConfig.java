package dev.healthcheck.it.app;

import dev.healthcheck.config.HealthCheckConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Settings. */
@ApplicationScoped
public class CodeConfig {
    @Produces
    @Singleton
    HealthCheckConfig config() {
        return HealthCheckConfig.builder()
                .successStatus(203)
                .failedStatus(500)
                .successHeader("X-Health", "good")
                .failedHeader("X-Health", "bad")
                .successFormat("text")
                .failedFormat("csv")
                .build();
    }
}
