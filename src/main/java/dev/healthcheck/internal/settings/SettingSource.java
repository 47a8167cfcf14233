package dev.healthcheck.internal.settings;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place that settings come from. */
public interface SettingSource {

    /** {@return the value for the key, or null} */
    @Nullable
    Setting get(String key);

    /** {@return every dotted key that this place is known to hold} */
    Set<String> keys();

    /** {@return a source of the entries of a map} */
    static SettingSource of(Map<String, String> entries, String origin) {
        return new SettingSource() {
            @Override
            public @Nullable Setting get(String key) {
                String value = entries.get(key);
                return value == null || value.isEmpty() ? null : new Setting(value, origin);
            }

            @Override
            public Set<String> keys() {
                return entries.keySet();
            }
        };
    }

    /**
     * {@return a source of environment variables}
     *
     * <p>A key maps to a name as in MicroProfile Config 3.1, "Environment Variables Mapping Rules". Names
     * cannot be mapped back to keys, but for headers, whose names have no lower case to lose: {@code
     * HEALTHCHECK_FAILED_HEADERS_X_HEALTH} is {@code healthcheck.failed-headers.X-HEALTH}.
     */
    static SettingSource ofEnvironment(Map<String, String> environment) {
        return new SettingSource() {
            @Override
            public @Nullable Setting get(String key) {
                for (String name : List.of(key, variable(key), variable(key).toUpperCase(Locale.ROOT))) {
                    String value = environment.get(name);
                    if (value != null && !value.isEmpty()) {
                        return new Setting(value, "environment variable " + name);
                    }
                }
                return null;
            }

            @Override
            public Set<String> keys() {
                return environment.keySet().stream()
                        .map(SettingSource::headerKey)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
            }
        };
    }

    /** {@return the sources as one: the first that has a value wins} */
    static SettingSource firstOf(List<SettingSource> sources) {
        return new SettingSource() {
            @Override
            public @Nullable Setting get(String key) {
                return sources.stream()
                        .map(source -> source.get(key))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
            }

            @Override
            public Set<String> keys() {
                return sources.stream()
                        .flatMap(source -> source.keys().stream().sorted())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        };
    }

    private static String variable(String key) {
        StringBuilder name = new StringBuilder(key.length());
        key.chars()
                .map(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? c : '_')
                .forEach(c -> name.append((char) c));
        return name.toString();
    }

    private static @Nullable String headerKey(String variable) {
        for (Key key : List.of(Key.SUCCESS_HEADER, Key.FAILED_HEADER)) {
            String prefix = variable(key.prefix()).toUpperCase(Locale.ROOT);
            if (variable.startsWith(prefix) && variable.length() > prefix.length()) {
                return key.prefix() + variable.substring(prefix.length()).replace('_', '-');
            }
        }
        return null;
    }
}
