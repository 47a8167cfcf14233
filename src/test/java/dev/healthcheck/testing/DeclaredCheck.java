package dev.healthcheck.testing;

import dev.healthcheck.HealthCheck;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.AnnotationSettings;
import jakarta.enterprise.util.AnnotationLiteral;

/** The annotation of a check as a value, with the members that tests set; all others are as where it is written. */
public final class DeclaredCheck extends AnnotationLiteral<HealthCheck> implements HealthCheck {
    private static final long serialVersionUID = 1L;

    private final String timeout;
    private final String successTtl;
    private final String failedTtl;
    private final String every;
    private final boolean critical;
    private final int failureThreshold;
    private final int recoveryThreshold;

    private DeclaredCheck(
            String timeout,
            String successTtl,
            String failedTtl,
            String every,
            boolean critical,
            int failureThreshold,
            int recoveryThreshold) {
        this.timeout = timeout;
        this.successTtl = successTtl;
        this.failedTtl = failedTtl;
        this.every = every;
        this.critical = critical;
        this.failureThreshold = failureThreshold;
        this.recoveryThreshold = recoveryThreshold;
    }

    /** {@return what an annotation with these limits says} */
    public static AnnotationSettings limits(String where, String timeout, String successTtl, String failedTtl) {
        return AnnotationSettings.of(where, new DeclaredCheck(timeout, successTtl, failedTtl, "", true, 0, 0));
    }

    /** {@return what an annotation with these members says, of the check's limits nothing} */
    public static AnnotationSettings of(
            String where, String every, boolean critical, int failureThreshold, int recoveryThreshold) {
        return AnnotationSettings.of(
                where, new DeclaredCheck("", "", "", every, critical, failureThreshold, recoveryThreshold));
    }

    @Override
    public String value() {
        return "";
    }

    @Override
    public String timeout() {
        return timeout;
    }

    @Override
    public String successTtl() {
        return successTtl;
    }

    @Override
    public String failedTtl() {
        return failedTtl;
    }

    @Override
    public boolean critical() {
        return critical;
    }

    @Override
    public String every() {
        return every;
    }

    @Override
    public int failureThreshold() {
        return failureThreshold;
    }

    @Override
    public int recoveryThreshold() {
        return recoveryThreshold;
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
    public String owner() {
        return "";
    }

    @Override
    public String runbook() {
        return "";
    }
}
