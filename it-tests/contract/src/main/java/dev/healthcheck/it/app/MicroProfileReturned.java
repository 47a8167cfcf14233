package dev.healthcheck.it.app;

import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;

/** Checks whose results are those of MicroProfile Health. */
@ApplicationScoped
public class MicroProfileReturned {
    @HealthCheck
    HealthCheckResponse down() {
        return new HealthCheckResponse("search", Status.DOWN, Optional.of(Map.of("index", "read-only")));
    }

    @HealthCheck
    HealthCheckResponse up() {
        return new HealthCheckResponse("search", Status.UP, Optional.empty());
    }

    @HealthCheck
    org.eclipse.microprofile.health.HealthCheck ofCheck() {
        return this::down;
    }

    @HealthCheck
    List<HealthCheckResponse> several() {
        return List.of(up(), down());
    }
}
