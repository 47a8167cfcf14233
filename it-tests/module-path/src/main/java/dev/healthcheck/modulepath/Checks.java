package dev.healthcheck.modulepath;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Two checks and a section of an application in a module. */
@ApplicationScoped
public class Checks {
    /** The parts of an output. */
    public record Modules(String library, String application) {}

    @HealthCheck
    Modules modules() {
        return new Modules(
                HealthCheck.class.getModule().getName(),
                Checks.class.getModule().getName());
    }

    @HealthCheck
    boolean works() {
        return true;
    }

    @EnvironmentSection
    Map<String, Object> shop() {
        return Map.of("name", "orders");
    }
}
