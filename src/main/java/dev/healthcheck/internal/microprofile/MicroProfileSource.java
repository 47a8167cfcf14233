package dev.healthcheck.internal.microprofile;

import dev.healthcheck.internal.settings.SettingSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Settings out of MicroProfile Config. */
final class MicroProfileSource {
    private MicroProfileSource() {}

    static SettingSource of(ClassLoader application) {
        Config config = ConfigProvider.getConfig(application);
        return new SettingSource(
                key -> {
                    ConfigValue value = config.getConfigValue(key);
                    return SettingSource.setting(value.getValue(), value.getSourceName());
                },
                () -> keys(config));
    }

    private static Set<String> keys(Config config) {
        Set<String> keys = new TreeSet<>();
        config.getPropertyNames().forEach(keys::add);
        keys.addAll(SettingSource.ofEnvironment(System.getenv()).keys());
        return keys;
    }

    static Map<String, String> configured(ClassLoader application) {
        Config config = ConfigProvider.getConfig(application);
        Map<String, String> configured = new TreeMap<>();
        for (ConfigSource source : config.getConfigSources()) {
            Set<String> names = source.getPropertyNames();
            if (!isShownElsewhere(names)) {
                names.forEach(name ->
                        config.getOptionalValue(name, String.class).ifPresent(value -> configured.put(name, value)));
            }
        }
        return configured;
    }

    /** System properties and environment variables have a place of their own in the report. */
    private static boolean isShownElsewhere(Set<String> names) {
        return names.contains("java.version")
                || names.containsAll(System.getenv().keySet());
    }
}
