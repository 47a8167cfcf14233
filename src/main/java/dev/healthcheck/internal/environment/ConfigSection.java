package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How the application is configured, by whom. */
public final class ConfigSection implements Section {
    private final Supplier<Map<String, String>> settings;
    private final Supplier<Map<String, String>> microProfile;
    private final Supplier<Map<String, String>> contextParameters;
    private volatile Map<String, Object> jaxRs = Map.of();

    public ConfigSection(
            Supplier<Map<String, String>> settings,
            Supplier<Map<String, String>> microProfile,
            Supplier<Map<String, String>> contextParameters) {
        this.settings = settings;
        this.microProfile = microProfile;
        this.contextParameters = contextParameters;
    }

    /** JAX-RS tells its properties only to its own components, so one of those hands them over. */
    public void jaxRs(Map<String, Object> properties) {
        Map<String, Object> plain = new TreeMap<>();
        properties.forEach((name, value) -> plain.put(name, plain(value)));
        jaxRs = plain;
    }

    private static Object plain(@Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        return value == null ? "null" : value.getClass().getName();
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("healthcheck", settings.get());
        data.put("microprofile", microProfile.get());
        data.put("context_params", contextParameters.get());
        data.put("jaxrs", jaxRs);
        return data;
    }
}
