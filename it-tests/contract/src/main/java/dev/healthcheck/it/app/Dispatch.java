package dev.healthcheck.it.app;

import jakarta.ejb.Local;

/** What clients see of {@link Dispatcher}. */
@Local
public interface Dispatch {
    boolean ofLocalInterface();
}
