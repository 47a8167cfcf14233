package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The built-in sections that the environment report shows. */
public final class SectionSettings {
    /** The names of the built-in sections, in their order. */
    public static final List<String> BUILT_IN = List.of("os", "java", "process", "config");

    private static final Key<List<String>> SECTIONS = Key.of(
            "environment.sections",
            String.join(",", BUILT_IN),
            new Parser<>("a list of os, java, process and config", SectionSettings::sections),
            "the built-in sections of the environment report");

    private static final List<Key<Boolean>> INCLUDED =
            BUILT_IN.stream().map(SectionSettings::included).toList();

    public static final List<Key<?>> KEYS =
            Stream.<Key<?>>concat(Stream.of(SECTIONS), INCLUDED.stream()).toList();

    private SectionSettings() {}

    private static Key<Boolean> included(String section) {
        return Key.of("environment.include-" + section, "true", Parser.BOOLEAN, "whether that section is shown");
    }

    static Set<String> read(SettingsReader reader) {
        Set<String> sections = new HashSet<>(reader.read(SECTIONS));
        for (int i = 0; i < BUILT_IN.size(); i++) {
            if (!reader.read(INCLUDED.get(i))) {
                sections.remove(BUILT_IN.get(i));
            }
        }
        return Set.copyOf(sections);
    }

    private static List<String> sections(String text) {
        List<String> sections = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(section -> !section.isEmpty())
                .toList();
        Parser.require(BUILT_IN.containsAll(sections));
        return sections;
    }
}
