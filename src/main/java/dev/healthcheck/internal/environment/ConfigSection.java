package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The configuration of the application, by its source. */
public final class ConfigSection implements Section {
    private final Supplier<Map<String, String>> settings;
    private final Supplier<Map<String, String>> microProfile;
    private final Supplier<Map<String, String>> contextParameters;

    public ConfigSection(
            Supplier<Map<String, String>> settings,
            Supplier<Map<String, String>> microProfile,
            Supplier<Map<String, String>> contextParameters) {
        this.settings = settings;
        this.microProfile = microProfile;
        this.contextParameters = contextParameters;
    }

    @Override
    public Object data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("healthcheck", settings.get());
        data.put("microprofile", microProfile.get());
        data.put("context_params", contextParameters.get());
        return data;
    }
}
