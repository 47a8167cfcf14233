package dev.healthcheck.internal.settings;

import org.jspecify.annotations.Nullable;

/**
 * A value as the user wrote it, with its origin.
 *
 * @param fault the reason why the value cannot be read, such as an expression that cannot be resolved, or null
 */
public record SettingValue(
        String value, String origin, @Nullable String fault) {

    public SettingValue(String value, String origin) {
        this(value, origin, null);
    }
}
