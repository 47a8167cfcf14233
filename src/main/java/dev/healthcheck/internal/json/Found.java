package dev.healthcheck.internal.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.spi.JsonProvider;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The implementation of an API, or the reason of its absence.
 *
 * <p>The classes of the API may be absent too. So the look-ups are neither lambdas nor method references, which the JVM
 * links outside of the try block, and catch no exception of the API.
 *
 * @param reason what the look-up threw; empty if there is an implementation
 */
record Found<T>(@Nullable T implementation, String reason) implements Supplier<T> {

    static Found<JsonProvider> provider() {
        try {
            return new Found<>(JsonProvider.provider(), "");
        } catch (RuntimeException | LinkageError | ServiceConfigurationError absent) {
            return new Found<>(null, absent.toString());
        }
    }

    static Found<Jsonb> jsonb() {
        try {
            return new Found<>(JsonbBuilder.create(new JsonbConfig().withNullValues(true)), "");
        } catch (RuntimeException | LinkageError | ServiceConfigurationError absent) {
            return new Found<>(null, absent.toString());
        }
    }

    @Override
    public T get() {
        if (implementation == null) {
            throw new IllegalStateException(reason);
        }
        return implementation;
    }
}
