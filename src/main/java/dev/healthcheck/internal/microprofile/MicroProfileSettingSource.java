package dev.healthcheck.internal.microprofile;

import dev.healthcheck.internal.settings.SettingLayer;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.SettingValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads settings from MicroProfile Config. It skips a source that throws. A value that exists and cannot be resolved is
 * a setting with an error.
 */
final class MicroProfileSettingSource {
    private static final String UNRESOLVED = "the expression cannot be resolved";

    private final Config config;

    private MicroProfileSettingSource(Config config) {
        this.config = config;
    }

    static SettingSource of(ClassLoader application) {
        MicroProfileSettingSource source = new MicroProfileSettingSource(ConfigProvider.getConfig(application));
        return new SettingSource(source::setting, source::keys, source::layers);
    }

    /** {@return the values of each key that {@link #configured} returns, by key} */
    static Map<String, List<SettingLayer>> layers(ClassLoader application) {
        MicroProfileSettingSource source = new MicroProfileSettingSource(ConfigProvider.getConfig(application));
        Map<String, List<SettingLayer>> layers = new TreeMap<>();
        source.configured().keySet().forEach(key -> layers.put(key, source.layers(key)));
        return layers;
    }

    static Map<String, String> configured(ClassLoader application) {
        return new MicroProfileSettingSource(ConfigProvider.getConfig(application)).configured();
    }

    private @Nullable SettingValue setting(String key) {
        try {
            ConfigValue value = config.getConfigValue(key);
            SettingValue setting = SettingSource.setting(value.getValue(), value.getSourceName());
            String raw = value.getRawValue();
            return setting == null && value.getValue() == null && isExpression(raw)
                    ? new SettingValue(raw, String.valueOf(value.getSourceName()), UNRESOLVED)
                    : setting;
        } catch (RuntimeException | LinkageError e) {
            return ofFirstSource(key);
        }
    }

    /** Reads each source separately: one of them threw, or the expression has no value. */
    private @Nullable SettingValue ofFirstSource(String key) {
        for (ConfigSource source : sources()) {
            String raw = valueOf(source, key);
            if (raw != null && !raw.isEmpty()) {
                return new SettingValue(raw, nameOf(source), isExpression(raw) ? UNRESOLVED : null);
            }
        }
        return null;
    }

    /** {@return the value of the key in each source, the highest ordinal first; the first as it is in force} */
    private List<SettingLayer> layers(String key) {
        List<SettingLayer> layers = new ArrayList<>();
        SettingValue first = setting(key);
        for (ConfigSource source : sources()) {
            String raw = valueOf(source, key);
            if (raw != null && !raw.isEmpty()) {
                String value = layers.isEmpty() && first != null ? first.value() : raw;
                layers.add(new SettingLayer(value, nameOf(source), ordinalOf(source)));
            }
        }
        return layers;
    }

    private static boolean isExpression(@Nullable String raw) {
        return raw != null && raw.contains("${");
    }

    private static @Nullable String valueOf(ConfigSource source, String key) {
        try {
            return source.getValue(key);
        } catch (RuntimeException | LinkageError e) {
            return null;
        }
    }

    private static String nameOf(ConfigSource source) {
        try {
            return String.valueOf(source.getName());
        } catch (RuntimeException | LinkageError e) {
            return source.getClass().getName();
        }
    }

    /** {@return the sources, the highest ordinal first} */
    private List<ConfigSource> sources() {
        List<ConfigSource> sources = new ArrayList<>();
        config.getConfigSources().forEach(sources::add);
        sources.sort(
                Comparator.comparingInt(MicroProfileSettingSource::ordinalOf).reversed());
        return sources;
    }

    private static int ordinalOf(ConfigSource source) {
        try {
            return source.getOrdinal();
        } catch (RuntimeException | LinkageError e) {
            return ConfigSource.DEFAULT_ORDINAL;
        }
    }

    private Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        try {
            config.getPropertyNames().forEach(keys::add);
        } catch (RuntimeException | LinkageError e) {
            sources().forEach(source -> keys.addAll(namesOf(source)));
        }
        keys.addAll(SettingSource.ofEnvironment(System.getenv()).keys());
        return keys;
    }

    private static Set<String> namesOf(ConfigSource source) {
        try {
            Set<String> names = source.getPropertyNames();
            return names == null ? Set.of() : new TreeSet<>(names);
        } catch (RuntimeException | LinkageError e) {
            return Set.of();
        }
    }

    private Map<String, String> configured() {
        Map<String, String> configured = new TreeMap<>();
        for (ConfigSource source : sources()) {
            Set<String> names = namesOf(source);
            if (!isShownElsewhere(names)) {
                names.forEach(name -> {
                    String value = shown(name);
                    if (value != null) {
                        configured.put(name, value);
                    }
                });
            }
        }
        return configured;
    }

    /** {@return the value, a note if the value exists and cannot be read, or null if it does not exist} */
    private @Nullable String shown(String name) {
        try {
            return config.getOptionalValue(name, String.class).orElse(null);
        } catch (RuntimeException | LinkageError e) {
            return "(cannot be read: " + e.getClass().getName() + ")";
        }
    }

    /** {@return whether the source is the system properties or the environment: the report shows them separately} */
    private static boolean isShownElsewhere(Set<String> names) {
        return names.contains("java.version")
                || names.containsAll(System.getenv().keySet());
    }
}
