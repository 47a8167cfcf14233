package dev.healthcheck.it.app;

import jakarta.ejb.Stateless;

/** A session bean of an EJB jar, which knows nothing of the library. */
@Stateless
public class PlainStock {
    public int pieces() {
        return 42;
    }
}
