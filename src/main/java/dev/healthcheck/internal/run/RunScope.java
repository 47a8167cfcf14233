package dev.healthcheck.internal.run;

import java.util.function.Supplier;

/** Surrounds each run, such as with a request scope of its own. */
public interface RunScope {
    /**
     * {@return the value of the body}
     *
     * @param name the name of the check, for the log
     */
    <T> T within(String name, Supplier<T> body);
}
