package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthCheckRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/** One check for each of very many tenants; each tells how often it was run. */
@ApplicationScoped
public class Thousands {
    public static final int CHECKS = 3000;

    void add(@Observes @Initialized(ApplicationScoped.class) Object start, HealthCheckRegistry registry) {
        for (int i = 0; i < CHECKS; i++) {
            AtomicInteger runs = new AtomicInteger();
            registry.addCheck("tenant-%04d".formatted(i), () -> CheckResult.passed(runs.incrementAndGet()));
        }
    }
}
