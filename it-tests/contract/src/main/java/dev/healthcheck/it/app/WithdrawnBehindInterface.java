package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.ejb.Stateless;

/** A session bean with a check that is no part of its interface. */
@Stateless
public class WithdrawnBehindInterface implements Dispatch {
    @Override
    public boolean ofLocalInterface() {
        return true;
    }

    @HealthCheck
    public boolean outsideOfInterface() {
        return false;
    }
}
