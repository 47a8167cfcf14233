package dev.healthcheck.internal.jmx;

import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sources of what the beans show. None of them may run a check or wait.
 *
 * @param status returns the status of the whole
 * @param maintenance returns the reason of the maintenance; null without maintenance
 * @param check returns what is known of the check of a name; null without such a check
 */
public record Readings(
        Supplier<String> status,
        Supplier<@Nullable String> maintenance,
        Function<String, @Nullable CheckReading> check) {}
