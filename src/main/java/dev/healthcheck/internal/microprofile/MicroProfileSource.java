package dev.healthcheck.internal.microprofile;

import dev.healthcheck.internal.settings.Setting;
import dev.healthcheck.internal.settings.SettingSource;
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
 * Settings out of MicroProfile Config. A source of the application that throws is passed over; a value that is there
 * and cannot be resolved is a setting with a fault.
 */
final class MicroProfileSource {
    private static final String UNRESOLVED = "the expression cannot be resolved";

    private final Config config;

    private MicroProfileSource(Config config) {
        this.config = config;
    }

    static SettingSource of(ClassLoader application) {
        MicroProfileSource source = new MicroProfileSource(ConfigProvider.getConfig(application));
        return new SettingSource(source::setting, source::keys);
    }

    static Map<String, String> configured(ClassLoader application) {
        return new MicroProfileSource(ConfigProvider.getConfig(application)).configured();
    }

    private @Nullable Setting setting(String key) {
        try {
            ConfigValue value = config.getConfigValue(key);
            Setting setting = SettingSource.setting(value.getValue(), value.getSourceName());
            String raw = value.getRawValue();
            return setting == null && value.getValue() == null && isExpression(raw)
                    ? new Setting(raw, String.valueOf(value.getSourceName()), UNRESOLVED)
                    : setting;
        } catch (RuntimeException | LinkageError e) {
            return ofFirstSource(key);
        }
    }

    /** Asks each source by itself: one of them has thrown, or the expression has no value. */
    private @Nullable Setting ofFirstSource(String key) {
        for (ConfigSource source : sources()) {
            String raw = valueOf(source, key);
            if (raw != null && !raw.isEmpty()) {
                return new Setting(raw, nameOf(source), isExpression(raw) ? UNRESOLVED : null);
            }
        }
        return null;
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

    /** {@return the sources, that of the highest ordinal first} */
    private List<ConfigSource> sources() {
        List<ConfigSource> sources = new ArrayList<>();
        config.getConfigSources().forEach(sources::add);
        sources.sort(Comparator.comparingInt(MicroProfileSource::ordinalOf).reversed());
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

    /** {@return the value, a mark where it is there and cannot be read, or null for none} */
    private @Nullable String shown(String name) {
        try {
            return config.getOptionalValue(name, String.class).orElse(null);
        } catch (RuntimeException | LinkageError e) {
            return "(cannot be read: " + e.getClass().getName() + ")";
        }
    }

    /** System properties and environment variables have a place of their own in the report. */
    private static boolean isShownElsewhere(Set<String> names) {
        return names.contains("java.version")
                || names.containsAll(System.getenv().keySet());
    }
}
