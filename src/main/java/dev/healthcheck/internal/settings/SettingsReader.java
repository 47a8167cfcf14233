package dev.healthcheck.internal.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads settings from a source, and adds each bad one to the problems. */
public final class SettingsReader {
    private final SettingSource source;
    private final List<String> keys;
    private final Problems problems;

    public SettingsReader(SettingSource source, Problems problems) {
        this(
                source,
                source.keys().stream().filter(key -> key.startsWith(Key.ROOT)).toList(),
                problems);
    }

    private SettingsReader(SettingSource source, List<String> keys, Problems problems) {
        this.source = source;
        this.keys = keys;
        this.problems = problems;
    }

    /** {@return a reader of the same source with other problems} */
    public SettingsReader with(Problems others) {
        return new SettingsReader(source, keys, others);
    }

    /** {@return the problems so far} */
    public Problems problems() {
        return problems;
    }

    /** {@return the concrete keys that the source is known to hold} */
    public List<String> keys() {
        return keys;
    }

    /** {@return the value in force: the default where no value is set, or a bad one} */
    public <T> T read(Key<T> key) {
        return readIfSet(key, key.name()).orElseGet(key::parsedDefault);
    }

    /** {@return whether a value is set, be it a good one or not} */
    public boolean isSet(Key<?> key) {
        return source.get(key.name()) != null;
    }

    /** {@return the value that is set under the concrete key, if it is a good one} */
    public <T> Optional<T> readIfSet(Key<T> key, String concrete) {
        Setting setting = source.get(concrete);
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

    /** {@return the good values of a setting with a name, by that name, whose case makes no difference} */
    public <T> Map<String, T> readNamed(Key<T> key, Predicate<String> isAllowedName) {
        Map<String, T> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        // One name may be spelt in two ways in two places; the first place wins.
        for (String name : key.namesIn(keys)) {
            Setting setting = source.get(key.named(name));
            if (setting != null && !isAllowedName.test(name)) {
                refuse(key, key.named(name), setting.value(), setting.origin());
            } else {
                readIfSet(key, key.named(name)).ifPresent(value -> values.putIfAbsent(name, value));
            }
        }
        return Collections.unmodifiableMap(values);
    }

    /**
     * {@return the value of a text, if it is a good one}
     *
     * @param name of the place where it stands, such as the key
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

    /** Adds a problem for each key in the source that belongs to none of these settings. */
    public void refuseUnknown(List<Key<?>> all) {
        problems.addAll(new UnknownKeys(all).problems(source, StandardSources.environment()));
    }
}
