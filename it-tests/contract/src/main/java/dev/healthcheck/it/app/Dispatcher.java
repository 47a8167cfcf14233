package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.ejb.Stateless;

/** A session bean behind an interface, with methods that clients can call. */
@Stateless
public class Dispatcher implements Dispatch {
    @Override
    @HealthCheck
    public boolean ofLocalInterface() {
        return true;
    }
}
