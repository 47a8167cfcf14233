package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheckRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** As many checks as a large application has. */
@ApplicationScoped
public class Fifty {
    public static final int CHECKS = 50;

    void add(@Observes @Initialized(ApplicationScoped.class) Object start, HealthCheckRegistry registry) {
        for (int i = 0; i < CHECKS; i++) {
            registry.addCheck("dependency-%02d".formatted(i), () -> CheckResult.passed("ok"));
        }
    }
}
