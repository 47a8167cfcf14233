package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** A CDI bean of an EJB jar, with a check of its own. */
@ApplicationScoped
public class Depot {
    @HealthCheck
    public String depot() {
        return "open";
    }
}
