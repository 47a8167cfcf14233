package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** A check that the application can do without, and which fails. */
@ApplicationScoped
public class Spare {
    @HealthCheck(critical = false)
    boolean recommendations() {
        return false;
    }
}
