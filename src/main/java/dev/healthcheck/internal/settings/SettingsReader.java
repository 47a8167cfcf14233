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
        if (setting.fault() != null) {
            problems.add("%s = '%s' (%s): %s; allowed: %s"
                    .formatted(concrete, key.shown(setting.value()), setting.origin(), setting.fault(), key.allowed()));
            return Optional.empty();
        }
        return parse(concrete, setting.value(), setting.origin(), key, parser);
    }

    /** {@return what is set for one check, else what its declaration says, if it is something good, else the other} */
    <T> T readOfCheck(Key key, String check, Declared declared, Function<String, T> parser, T otherwise) {
        String member = declared.member(key);
        return readIfSet(key, key.named(check), parser)
                .or(() -> member.isEmpty()
                        ? Optional.empty()
                        : parse(key.member(), member, declared.where(), key, parser))
                .orElse(otherwise);
    }

    private <T> Optional<T> parse(String name, String value, String origin, Key key, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException e) {
            problems.add("%s = '%s' (%s); allowed: %s".formatted(name, key.shown(value), origin, key.allowed()));
            return Optional.empty();
        }
    }
}
