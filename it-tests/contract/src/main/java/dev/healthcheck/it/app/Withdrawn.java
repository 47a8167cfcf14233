package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.ejb.Stateless;

/** A session bean with checks that clients cannot call. */
@Stateless
public class Withdrawn {
    @HealthCheck
    boolean packagePrivate() {
        return false;
    }

    @HealthCheck
    private boolean onlyItsOwn() {
        return false;
    }
}
