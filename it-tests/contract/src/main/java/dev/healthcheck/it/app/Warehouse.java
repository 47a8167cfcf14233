package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.ejb.Stateless;

/** A session bean of an EJB jar, with a check of its own. */
@Stateless
public class Warehouse {
    @HealthCheck
    public String warehouse() {
        return "open";
    }
}
