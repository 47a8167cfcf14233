package dev.healthcheck.rest;

import dev.healthcheck.internal.cdi.HealthCheckRuntime;
import dev.healthcheck.internal.message.Message;
import jakarta.enterprise.inject.spi.CDI;
import java.lang.System.Logger;
import org.jspecify.annotations.Nullable;

/** Finds the runtime in the CDI container of the application to which the thread belongs. */
final class RuntimeLookup {
    private static final Logger LOGGER = System.getLogger("dev.healthcheck");

    private RuntimeLookup() {}

    /**
     * {@return the runtime; null if the CDI API is absent, or if no container runs for the application}
     *
     * @param name the name of the class that looks it up, for the log
     * @param isFirst whether it logs a failure; each further one would be a line per second
     */
    static @Nullable HealthCheckRuntime find(String name, boolean isFirst) {
        try {
            HealthCheckRuntime runtime =
                    CDI.current().select(HealthCheckRuntime.class).get();
            // A client proxy exists even if its container does not run.
            runtime.settings();
            return runtime;
        } catch (RuntimeException | LinkageError e) {
            if (isFirst) {
                Message.NO_RUNTIME.log(LOGGER, name, e);
            }
            return null;
        }
    }
}
