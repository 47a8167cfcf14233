package dev.healthcheck;

import jakarta.enterprise.util.AnnotationLiteral;

/** The defaults of the annotation, for its literal. */
abstract class HealthCheckDefaults extends AnnotationLiteral<HealthCheck> implements HealthCheck {
    private static final long serialVersionUID = 1L;

    @Override
    public String timeout() {
        return "";
    }

    @Override
    public String successTtl() {
        return "";
    }

    @Override
    public String failedTtl() {
        return "";
    }

    @Override
    public boolean critical() {
        return true;
    }

    @Override
    public String every() {
        return "";
    }

    @Override
    public int failureThreshold() {
        return 0;
    }

    @Override
    public int recoveryThreshold() {
        return 0;
    }

    @Override
    public Probe[] probes() {
        return new Probe[0];
    }

    @Override
    public String[] tags() {
        return new String[0];
    }

    @Override
    public String[] affectedEndpoints() {
        return new String[0];
    }

    @Override
    public String runbook() {
        return "";
    }

    @Override
    public String owner() {
        return "";
    }
}
