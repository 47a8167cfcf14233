package dev.healthcheck.internal.settings;

import java.util.Optional;
import java.util.function.Function;

/** Reads one setting after another and notes what is wrong with each. */
final class SettingsReader {
    private final SettingSource source;
    private final Problems problems;

    SettingsReader(SettingSource source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** {@return the value in force; the default where a bad one was noted} */
    <T> T read(Key key, Function<String, T> parser) {
        return readIfSet(key, key.key(), parser).orElseGet(() -> parser.apply(key.defaultValue()));
    }

    /** {@return the value that somebody set, if it is a good one} */
    <T> Optional<T> readIfSet(Key key, String concrete, Function<String, T> parser) {
        Setting setting = source.get(concrete);
        if (setting == null) {
            return Optional.empty();
        }
        return parse(concrete, setting.value(), setting.origin(), key, parser);
    }

    /** {@return what a declaration says, if it says something good} */
    <T> Optional<T> readDeclared(String member, String value, String where, Key key, Function<String, T> parser) {
        return value.isEmpty() ? Optional.empty() : parse(member, value, where, key, parser);
    }

    private <T> Optional<T> parse(String name, String value, String origin, Key key, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException e) {
            problems.add("%s = '%s' (%s); allowed: %s".formatted(name, value, origin, key.allowed()));
            return Optional.empty();
        }
    }
}
