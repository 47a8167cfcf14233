package dev.healthcheck;

import java.util.Locale;

/**
 * A question that an orchestrator such as Kubernetes asks an application. Each probe has a route of its own, with the
 * checks of {@link HealthCheck#probes()}.
 *
 * <p>The text of a probe, in settings and elsewhere, is its name in lower case.
 */
public enum Probe {
    /** Whether the process works. The orchestrator restarts the process if this probe fails: {@code /live}. */
    LIVENESS,

    /** Whether the application can serve requests now. It receives none while this probe fails: {@code /ready}. */
    READINESS,

    /** Whether the application has started. The other probes wait until this probe succeeds: {@code /started}. */
    STARTUP;

    /** {@return the name in lower case} */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
