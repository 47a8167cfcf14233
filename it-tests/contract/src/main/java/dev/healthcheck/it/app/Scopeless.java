package dev.healthcheck.it.app;

import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;

/** What somebody writes who has forgotten the scope: CDI does not discover it. */
public class Scopeless {
    @HealthCheck
    boolean database() {
        return false;
    }

    @EnvironmentSection
    String facts() {
        return "lost";
    }
}
