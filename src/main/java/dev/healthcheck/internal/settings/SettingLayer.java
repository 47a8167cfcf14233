package dev.healthcheck.internal.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a key in one source. Sources of a lower priority may hold other values of the key.
 *
 * @param source the name of the source
 * @param ordinal the priority of the source in MicroProfile Config; null without one
 */
public record SettingLayer(
        String value, String source, @Nullable Integer ordinal) {

    static List<SettingLayer> ofOne(@Nullable SettingValue value) {
        return value == null ? List.of() : List.of(new SettingLayer(value.value(), value.origin(), null));
    }
}
