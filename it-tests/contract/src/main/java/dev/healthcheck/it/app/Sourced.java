package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks that fail unless a setting from the place that they are named for switches them off. */
@ApplicationScoped
public class Sourced {
    @HealthCheck
    boolean fromFile() {
        return false;
    }

    @HealthCheck
    boolean fromProperty() {
        return false;
    }

    @HealthCheck
    boolean fromVariable() {
        return false;
    }

    /** Shows that the others would be there too. */
    @HealthCheck
    boolean left() {
        return true;
    }
}
