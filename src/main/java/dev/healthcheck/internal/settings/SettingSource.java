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
 * A source of settings.
 *
 * @param values returns the value of a key, or null
 * @param known returns each dotted key that the source is known to hold
 * @param all returns every value of a key, the one that wins first
 */
public record SettingSource(
        Function<String, @Nullable SettingValue> values,
        Supplier<Set<String>> known,
        Function<String, List<SettingLayer>> all) {
    /** The environment variable of a header, with the state of the report and the name of the header. */
    private static final Pattern HEADER = Pattern.compile("HEALTHCHECK_([A-Z]+)_HEADERS_(.+)");

    /** The environment variable of the type of a ready-made check, with the name of the check. */
    private static final Pattern TYPE = Pattern.compile("HEALTHCHECK_CHECKS_(.+)_TYPE");

    /** A source with at most one value of each key. */
    public SettingSource(Function<String, @Nullable SettingValue> values, Supplier<Set<String>> known) {
        this(values, known, key -> SettingLayer.ofOne(values.apply(key)));
    }

    /** {@return every value of the key, the one that wins first} */
    public List<SettingLayer> layers(String key) {
        return all.apply(key);
    }

    /** {@return the value of the key, or null} */
    public @Nullable SettingValue get(String key) {
        return values.apply(key);
    }

    /** {@return each dotted key that the source is known to hold} */
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
     * <p>A key maps to a variable as in MicroProfile Config 3.1, "Environment Variables Mapping Rules". A variable does
     * not map back to a key, except for two: {@code HEALTHCHECK_FAILED_HEADERS_X_HEALTH} means {@code
     * healthcheck.failed-headers.X-HEALTH}, because the case of a header does not matter, and {@code
     * HEALTHCHECK_CHECKS_MAIN_DB_TYPE} means {@code healthcheck.checks.main-db.type}, which declares a check.
     */
    public static SettingSource ofEnvironment(Map<String, String> environment) {
        Map<String, String> ours = new HashMap<>(environment);
        ours.keySet().removeIf(name -> !begins(name, Key.ROOT) && !begins(name, Key.MICRO_PROFILE_ROOT));
        return new SettingSource(
                key -> ours.isEmpty() ? null : ofVariable(key, ours),
                () -> ours.keySet().stream()
                        .map(SettingSource::keyOf)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    private static boolean begins(String variable, String root) {
        String plain = variableOf(root.substring(0, root.length() - 1));
        return variableOf(variable).regionMatches(true, 0, plain, 0, plain.length());
    }

    private static @Nullable SettingValue ofVariable(String key, Map<String, String> environment) {
        return Stream.of(key, variableOf(key), variable(key))
                .map(name -> setting(environment.get(name), "environment variable " + name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** {@return one source that returns the value of the first source with a value} */
    public static SettingSource firstOf(List<SettingSource> sources) {
        return new SettingSource(
                key -> first(sources, key),
                () -> keysOf(sources),
                key -> sources.stream()
                        .flatMap(source -> source.layers(key).stream())
                        .toList());
    }

    private static Set<String> keysOf(List<SettingSource> sources) {
        Set<String> keys = new LinkedHashSet<>();
        sources.forEach(source -> keys.addAll(new TreeSet<>(source.keys())));
        return keys;
    }

    private static @Nullable SettingValue first(List<SettingSource> sources, String key) {
        for (SettingSource source : sources) {
            SettingValue setting = source.get(key);
            if (setting != null) {
                return setting;
            }
        }
        return null;
    }

    /** {@return a value with its origin; null if the value is null or empty} A blank text is a value. */
    public static @Nullable SettingValue setting(@Nullable String value, @Nullable String origin) {
        return value == null || value.isEmpty() ? null : new SettingValue(value, String.valueOf(origin));
    }

    /** {@return the environment variable of the key, in upper case} */
    public static String variable(String key) {
        return variableOf(key).toUpperCase(Locale.ROOT);
    }

    private static String variableOf(String key) {
        StringBuilder name = new StringBuilder(key.length());
        key.chars()
                .map(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ? c : '_')
                .forEach(c -> name.append((char) c));
        return name.toString();
    }

    private static @Nullable String keyOf(String variable) {
        Matcher type = TYPE.matcher(variable);
        if (type.matches()) {
            return Key.ROOT + "checks." + type.group(1).toLowerCase(Locale.ROOT).replace('_', '-') + ".type";
        }
        Matcher header = HEADER.matcher(variable);
        return header.matches()
                ? Key.ROOT + header.group(1).toLowerCase(Locale.ROOT) + "-headers."
                        + header.group(2).replace('_', '-')
                : null;
    }
}
