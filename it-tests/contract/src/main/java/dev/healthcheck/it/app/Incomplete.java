package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** A check that needs a class which the WAR does not have. */
@ApplicationScoped
public class Incomplete {
    @HealthCheck
    boolean incomplete(Spare spare) {
        return false;
    }
}
