package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks whose names are routes of the library. */
@ApplicationScoped
public class Reserved {
    @HealthCheck("live")
    boolean live() {
        return true;
    }

    @HealthCheck("ready")
    boolean ready() {
        return true;
    }

    @HealthCheck("started")
    boolean started() {
        return true;
    }

    @HealthCheck("group")
    boolean group() {
        return true;
    }

    @HealthCheck("group/a")
    boolean belowGroup() {
        return true;
    }

    @HealthCheck("metrics")
    boolean metrics() {
        return true;
    }

    @HealthCheck("maintenance")
    boolean maintenance() {
        return true;
    }

    @HealthCheck("openapi.yaml")
    boolean openApi() {
        return true;
    }
}
