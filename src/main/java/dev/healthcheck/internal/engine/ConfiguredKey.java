package dev.healthcheck.internal.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds one key in the scrubbed section of the configuration. */
final class ConfiguredKey {
    private static final List<String> KINDS = List.of("healthcheck", "microprofile", "context_params", "jaxrs");

    private ConfiguredKey() {}

    /** {@return the values of the key by kind, and its origin; null without a value} */
    static @Nullable Map<String, Object> in(Map<?, ?> config, String key) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String kind : KINDS) {
            if (config.get(kind) instanceof Map<?, ?> entries && entries.containsKey(key)) {
                values.put(kind, entries.get(key));
            }
        }
        if (values.isEmpty()) {
            return null;
        }
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("name", key);
        found.put("values", values);
        Map<?, ?> origin = originOf(config.get("origins"), key);
        if (origin != null) {
            found.put("origin", origin);
        }
        return found;
    }

    private static @Nullable Map<?, ?> originOf(@Nullable Object origins, String key) {
        if (origins instanceof Collection<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> origin && key.equals(origin.get("name"))) {
                    return origin;
                }
            }
        }
        return null;
    }
}
