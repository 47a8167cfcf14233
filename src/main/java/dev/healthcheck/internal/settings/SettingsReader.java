package dev.healthcheck.internal.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads settings from a source, and adds a problem for each bad value. */
public final class SettingsReader {
    private final SettingSource source;
    private final List<String> keys;
    private final DeploymentProblems problems;

    public SettingsReader(SettingSource source, DeploymentProblems problems) {
        this(
                source,
                source.keys().stream().filter(key -> key.startsWith(Key.ROOT)).toList(),
                problems);
    }

    private SettingsReader(SettingSource source, List<String> keys, DeploymentProblems problems) {
        this.source = source;
        this.keys = keys;
        this.problems = problems;
    }

    /** {@return a reader of the same source that adds its problems to the others} */
    public SettingsReader with(DeploymentProblems others) {
        return new SettingsReader(source, keys, others);
    }

    /** {@return the problems so far} */
    public DeploymentProblems problems() {
        return problems;
    }

    /** {@return the concrete keys that the source is known to hold} */
    public List<String> keys() {
        return keys;
    }

    /** {@return the current value: the default if the value is not set or is bad} */
    public <T> T read(Key<T> key) {
        return readIfSet(key, key.name()).orElseGet(key::parsedDefault);
    }

    /** {@return whether a value is set, good or bad} */
    public boolean isSet(Key<?> key) {
        return source.get(key.name()) != null;
    }

    /** {@return the text of the value; empty if the value is not set or is bad} */
    public Optional<String> readText(Key<?> key) {
        SettingValue setting = source.get(key.name());
        return setting != null && readIfSet(key, key.name()).isPresent()
                ? Optional.of(setting.value())
                : Optional.empty();
    }

    /** {@return the value of the concrete key; empty if the value is not set or is bad} */
    public <T> Optional<T> readIfSet(Key<T> key, String concrete) {
        SettingValue setting = source.get(concrete);
        if (setting == null) {
            return Optional.empty();
        }
        if (setting.fault() != null) {
            problems.add("%s = '%s' (%s): %s; allowed: %s"
                    .formatted(concrete, key.shown(setting.value()), setting.origin(), setting.fault(), key.allowed()));
            return Optional.empty();
        }
        return parse(key, concrete, setting.value(), setting.origin());
    }

    /** {@return the good values of a setting with NAME, by name} The case of a name does not matter. */
    public <T> Map<String, T> readNamed(Key<T> key, Predicate<String> isAllowedName) {
        Map<String, T> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // Two sources may spell one name in two ways; the first source wins.
        for (String name : key.namesIn(keys)) {
            SettingValue setting = source.get(key.named(name));
            if (setting != null && !isAllowedName.test(name)) {
                refuse(key, key.named(name), setting.value(), setting.origin());
            } else {
                readIfSet(key, key.named(name)).ifPresent(value -> values.putIfAbsent(name, value));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * {@return the value of a text; empty if the text is bad}
     *
     * @param name the name of the place of the text, such as the key
     */
    public <T> Optional<T> parse(Key<T> key, String name, String value, String origin) {
        try {
            return Optional.of(key.parser().read().apply(value));
        } catch (IllegalArgumentException e) {
            refuse(key, name, value, origin);
            return Optional.empty();
        }
    }

    private void refuse(Key<?> key, String name, String value, String origin) {
        problems.add("%s = '%s' (%s); allowed: %s".formatted(name, key.shown(value), origin, key.allowed()));
    }

    /** {@return the settings as text} */
    public SettingTexts texts(List<Key<?>> all) {
        return new SettingTexts(source, keys, all);
    }

    /** Adds a problem for each key of the source that does not belong to any of these settings. */
    public void refuseUnknown(List<Key<?>> all) {
        problems.addAll(new UnknownKeys(all).problems(source, StandardSettingSources.environment()));
    }
}
