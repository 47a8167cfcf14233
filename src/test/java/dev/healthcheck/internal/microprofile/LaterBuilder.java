package dev.healthcheck.internal.microprofile;

import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/** The builder of another provider. */
final class LaterBuilder extends HealthCheckResponseBuilder {
    private final HealthCheckResponseBuilder plain;

    LaterBuilder(HealthCheckResponseBuilder plain) {
        this.plain = plain;
    }

    @Override
    public HealthCheckResponseBuilder name(String name) {
        plain.name(name);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, String value) {
        plain.withData(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, long value) {
        plain.withData(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder withData(String key, boolean value) {
        plain.withData(key, value);
        return this;
    }

    @Override
    public HealthCheckResponseBuilder up() {
        return status(true);
    }

    @Override
    public HealthCheckResponseBuilder down() {
        return status(false);
    }

    @Override
    public HealthCheckResponseBuilder status(boolean up) {
        plain.status(up);
        return this;
    }

    @Override
    public HealthCheckResponse build() {
        return plain.build();
    }
}
