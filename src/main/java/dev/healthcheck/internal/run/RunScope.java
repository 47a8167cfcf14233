package dev.healthcheck.internal.run;

import java.util.function.Supplier;

/** What stands around each run, such as a request scope of its own. */
public interface RunScope {
    /**
     * {@return what the body returns}
     *
     * @param name of the check, for the log
     */
    <T> T within(String name, Supplier<T> body);
}
