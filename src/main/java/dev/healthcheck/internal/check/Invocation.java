package dev.healthcheck.internal.check;

import org.jspecify.annotations.Nullable;

/** A call of the application. The reader reads the value before the container destroys the instances that made it. */
public interface Invocation {

    /** Reads a returned value before the container destroys the instances that made it. */
    @FunctionalInterface
    interface Reader<T> {
        T read(@Nullable Object returned) throws Exception;
    }

    /**
     * {@return the value that the reader makes of the returned value}
     *
     * @throws Exception the exception of the application, which a container may have wrapped
     */
    <T> T invoke(Reader<T> reader) throws Exception;
}
