package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The built-in sections that the environment report shows, and their options.
 *
 * @param shown the names of the sections
 * @param digestKey the key with which secrets enter the digest of the settings; empty without one
 * @param stores the files with certificates, besides those of the system properties
 * @param storePassword the password of these files; empty without one
 */
public record SectionSettings(Set<String> shown, String digestKey, List<String> stores, String storePassword) {
    /** The names of the built-in sections, in their order. */
    public static final List<String> BUILT_IN = List.of(
            "os", "java", "process", "config", "build", "runtime", "server", "sbom", "tls", "resources", "digest");

    private static final int SHORTEST_KEY = 16;

    private static final Key<List<String>> SECTIONS = Key.of(
            "environment.sections",
            String.join(",", BUILT_IN),
            new Parser<>("a list of " + alternatives(), SectionSettings::sections),
            "the built-in sections of the environment report");

    private static final List<Key<Boolean>> INCLUDED =
            BUILT_IN.stream().map(SectionSettings::included).toList();

    private static final Key<String> DIGEST_KEY = Key.of(
                    "environment.digest-secret",
                    "",
                    new Parser<>("16 or more characters, the same on each node", SectionSettings::digestKey),
                    "the key with which secrets enter the digest of the settings; without it, the digest knows only"
                            + " whether they are set")
            .asSecret();

    private static final Key<List<String>> STORES = Key.of(
            "environment.tls-stores",
            "",
            new Parser<>("paths of key stores or PEM files, with commas between", SectionSettings::stores),
            "more files whose certificates the section tls shows");

    private static final Key<String> STORE_PASSWORD = Key.of(
                    "environment.tls-password",
                    "",
                    new Parser<>("text without control characters", SectionSettings::plain),
                    "the password of the files of environment.tls-stores")
            .asSecret();

    public static final List<Key<?>> KEYS = Stream.of(
                    List.of(SECTIONS), INCLUDED, List.of(STORES, STORE_PASSWORD, DIGEST_KEY))
            .<Key<?>>flatMap(List::stream)
            .toList();

    private static Key<Boolean> included(String section) {
        return Key.of("environment.include-" + section, "true", Parser.BOOLEAN, "whether that section is shown");
    }

    static SectionSettings read(SettingsReader reader) {
        Set<String> sections = new HashSet<>(reader.read(SECTIONS));
        for (int i = 0; i < BUILT_IN.size(); i++) {
            if (!reader.read(INCLUDED.get(i))) {
                sections.remove(BUILT_IN.get(i));
            }
        }
        return new SectionSettings(
                Set.copyOf(sections), reader.read(DIGEST_KEY), reader.read(STORES), reader.read(STORE_PASSWORD));
    }

    private static String alternatives() {
        int last = BUILT_IN.size() - 1;
        return String.join(", ", BUILT_IN.subList(0, last)) + " and " + BUILT_IN.get(last);
    }

    private static List<String> sections(String text) {
        List<String> sections = paths(text);
        Parser.require(BUILT_IN.containsAll(sections));
        return sections;
    }

    private static List<String> paths(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String digestKey(String text) {
        Parser.require(text.isEmpty() || text.length() >= SHORTEST_KEY);
        return text;
    }

    private static List<String> stores(String text) {
        return paths(plain(text));
    }

    private static String plain(String text) {
        Parser.require(text.chars().noneMatch(Character::isISOControl));
        return text;
    }

    /** Does not show the secrets. */
    @Override
    public String toString() {
        return "SectionSettings" + shown;
    }
}
