package dev.healthcheck.it.app;

import dev.healthcheck.Check;
import dev.healthcheck.HealthCheck;
import dev.healthcheck.checks.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** A ready-made check in code. */
@ApplicationScoped
public class ProducedChecks {

    @Produces
    @HealthCheck("produced")
    Check heap() {
        return Checks.of("heap").with("degraded", "off").with("failed", "100%");
    }
}
