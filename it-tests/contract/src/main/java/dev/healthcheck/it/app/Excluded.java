package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Vetoed;

/** Checks that the application does not want. */
@Vetoed
@ApplicationScoped
public class Excluded {
    @HealthCheck
    boolean excluded() {
        return false;
    }
}
