package dev.healthcheck.internal.settings;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A place that settings come from.
 *
 * @param values finds the value for a key, or null
 * @param known tells every dotted key that this place is known to hold
 */
public record SettingSource(Function<String, @Nullable Setting> values, Supplier<Set<String>> known) {
    /** The variable of a header: the state of the report, and the name of the header. */
    private static final Pattern HEADER = Pattern.compile("HEALTHCHECK_([A-Z]+)_HEADERS_(.+)");

    /** {@return the value for the key, or null} */
    public @Nullable Setting get(String key) {
        return values.apply(key);
    }

    /** {@return every dotted key that this place is known to hold} */
    public Set<String> keys() {
        return known.get();
    }

    /** {@return a source of the entries of a map} */
    public static SettingSource of(Map<String, String> entries, String origin) {
        return new SettingSource(key -> setting(entries.get(key), origin), entries::keySet);
    }

    /**
     * {@return a source of environment variables}
     *
     * <p>A key maps to a name as in MicroProfile Config 3.1, "Environment Variables Mapping Rules". Names
     * cannot be mapped back to keys, but for headers, whose names have no lower case to lose: {@code
     * HEALTHCHECK_FAILED_HEADERS_X_HEALTH} is {@code healthcheck.failed-headers.X-HEALTH}.
     */
    public static SettingSource ofEnvironment(Map<String, String> environment) {
        Map<String, String> ours = new HashMap<>(environment);
        ours.keySet().removeIf(name -> !name.regionMatches(true, 0, Key.ROOT, 0, Key.ROOT.length() - 1));
        return new SettingSource(
                key -> ours.isEmpty() ? null : ofVariable(key, ours),
                () -> ours.keySet().stream()
                        .map(SettingSource::headerKey)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable Setting ofVariable(String key, Map<String, String> environment) {
        return Stream.of(key, variable(key), variable(key).toUpperCase(Locale.ROOT))
                .map(name -> setting(environment.get(name), "environment variable " + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@return the sources as one: the first that has a value wins} */
    public static SettingSource firstOf(List<SettingSource> sources) {
        return new SettingSource(key -> first(sources, key), () -> {
            Set<String> keys = new LinkedHashSet<>();
            sources.forEach(source -> keys.addAll(new TreeSet<>(source.keys())));
            return keys;
        });
    }

    private static @Nullable Setting first(List<SettingSource> sources, String key) {
        for (SettingSource source : sources) {
            Setting setting = source.get(key);
            if (setting != null) {
                return setting;
            }
        }
        return null;
    }

    /** {@return a value and where it stands, or null where there is none} Nothing but an empty text is none. */
    public static @Nullable Setting setting(@Nullable String value, @Nullable String origin) {
        return value == null || value.isEmpty() ? null : new Setting(value, String.valueOf(origin));
    }

    private static String variable(String key) {
        StringBuilder name = new StringBuilder(key.length());
        key.chars()
                .map(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? c : '_')
                .forEach(c -> name.append((char) c));
        return name.toString();
    }

    private static @Nullable String headerKey(String variable) {
        Matcher header = HEADER.matcher(variable);
        return header.matches()
                ? Key.ROOT + header.group(1).toLowerCase(Locale.ROOT) + "-headers."
                        + header.group(2).replace('_', '-')
                : null;
    }
}
