package dev.healthcheck.internal.settings;

import org.jspecify.annotations.Nullable;

/**
 * A value as somebody wrote it, and where.
 *
 * @param fault why the value cannot be read, such as an expression that cannot be resolved; null if it can
 */
public record Setting(String value, String origin, @Nullable String fault) {

    public Setting(String value, String origin) {
        this(value, origin, null);
    }
}
