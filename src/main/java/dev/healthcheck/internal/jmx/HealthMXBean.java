package dev.healthcheck.internal.jmx;

import org.jspecify.annotations.Nullable;

/** The state of the whole in JMX. A read runs no check. Public, because JMX calls no other interface. */
public interface HealthMXBean {
    /** {@return {@code success}, {@code degraded}, {@code failure} or {@code unknown}} */
    String getStatus();

    /** {@return the number of checks} */
    int getChecks();

    /** {@return the names of the checks that are failed or stuck, in their order} */
    String[] getFailingChecks();

    /** {@return the reason of the maintenance; null without maintenance} */
    @Nullable
    String getMaintenance();
}
