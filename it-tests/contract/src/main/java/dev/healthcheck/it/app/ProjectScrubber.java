package dev.healthcheck.it.app;

import dev.healthcheck.spi.SecretScrubber;
import jakarta.enterprise.context.ApplicationScoped;

/** Secrets that only this application knows. */
@ApplicationScoped
public class ProjectScrubber implements SecretScrubber {
    @Override
    public String scrub(String name, String value) {
        return value.replace("project-x", SecretScrubber.MASK);
    }
}
