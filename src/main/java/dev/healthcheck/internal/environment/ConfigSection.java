package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.value.PlainTree;
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
    private final Json json;
    private volatile Map<String, @Nullable Object> jaxRs = Map.of();

    public ConfigSection(
            Supplier<Map<String, String>> settings,
            Supplier<Map<String, String>> microProfile,
            Supplier<Map<String, String>> contextParameters,
            Json json) {
        this.settings = settings;
        this.microProfile = microProfile;
        this.contextParameters = contextParameters;
        this.json = json;
    }

    /** JAX-RS tells its properties only to its own components, so one of those hands them over. */
    public void jaxRs(Map<String, Object> properties) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        // Some are parts of the server, whose methods are none of ours to call.
        properties.forEach((name, value) -> plain.put(name, PlainTree.withoutObjects(value, json)));
        jaxRs = plain;
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
