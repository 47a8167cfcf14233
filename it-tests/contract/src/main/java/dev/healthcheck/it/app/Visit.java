package dev.healthcheck.it.app;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** Each request has another. */
@RequestScoped
public class Visit {
    private final String id = UUID.randomUUID().toString();

    public String id() {
        return id;
    }
}
