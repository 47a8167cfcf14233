package dev.healthcheck.internal.check;

import org.jspecify.annotations.Nullable;

/** One call of the application's code, whose value is read before the instances that made it are destroyed. */
public interface Invocation {

    /** Reads a returned value while the instances that made it live. */
    @FunctionalInterface
    interface Reader<T> {
        T read(@Nullable Object returned) throws Exception;
    }

    /**
     * {@return what the reader makes of the returned value}
     *
     * @throws Exception what the application threw, which a container may have wrapped
     */
    <T> T invoke(Reader<T> reader) throws Exception;
}
