package dev.healthcheck.internal.check;

import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.SettingsReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the settings of each check: from its own keys, else from its annotation, else from the keys of all checks. */
public final class CheckSettingsReader {
    private final SettingsReader reader;
    private final Map<CheckKey<?>, Object> defaults = new HashMap<>();

    /** Reads the settings of all checks, and adds a problem for each value of a single check that is not allowed. */
    public CheckSettingsReader(SettingsReader reader) {
        this.reader = reader;
        CheckSettings.KEYS.forEach(key -> defaults.put(key, defaultOf(key)));
        configured().forEach(name -> read(name, AnnotationSettings.NONE, reader.problems()));
    }

    private <T> T defaultOf(CheckKey<T> key) {
        Key<T> setting = key.ofAll();
        return setting == null ? key.ofOne().parsedDefault() : reader.read(setting);
    }

    /** {@return the keys of all checks} */
    public static List<Key<?>> keysOfAll() {
        return CheckSettings.KEYS.stream()
                .<Key<?>>flatMap(key -> Stream.ofNullable(key.ofAll()))
                .toList();
    }

    /** {@return the keys of single checks} */
    public static List<Key<?>> keysOfOne() {
        return CheckSettings.KEYS.stream().<Key<?>>map(CheckKey::ofOne).toList();
    }

    /** {@return the last parts of the keys of single checks} */
    public static List<String> wordsOfOne() {
        return CheckSettings.KEYS.stream()
                .map(key -> key.ofOne().name())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }

    /** {@return the settings of the check of that name} Adds a problem for each value that is not allowed. */
    public CheckSettings read(String name, AnnotationSettings annotation, DeploymentProblems problems) {
        SettingsReader ofCheck = reader.with(problems);
        Map<CheckKey<?>, Object> values = new HashMap<>(defaults);
        for (CheckKey<?> key : CheckSettings.KEYS) {
            ofCheck.readIfSet(key.ofOne(), key.ofOne().named(name))
                    .<Object>map(value -> value)
                    .or(() -> ofAnnotation(key, annotation, ofCheck))
                    .ifPresent(value -> values.put(key, value));
        }
        return new CheckSettings(values);
    }

    private static <T> Optional<T> ofAnnotation(CheckKey<T> key, AnnotationSettings annotation, SettingsReader reader) {
        String text = annotation.textOf(key);
        return text.isEmpty() ? Optional.empty() : reader.parse(key.ofOne(), key.member(), text, annotation.where());
    }

    /** {@return the settings of a check without settings of its own} */
    public CheckSettings defaults() {
        return new CheckSettings(defaults);
    }

    /** {@return the settings of a section of the environment} */
    CheckSettings ofSection() {
        return CheckSettings.ofSection(timeout());
    }

    /** {@return the time limit of a check without a time limit of its own} */
    public Duration timeout() {
        return defaults().timeout();
    }

    /** {@return the names in the keys of single checks; a check of the name need not exist} */
    public Set<String> configured() {
        Set<String> names = new TreeSet<>();
        keysOfOne().forEach(key -> names.addAll(key.namesIn(reader.keys())));
        return names;
    }
}
