package dev.healthcheck.internal.scrub;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;

/**
 * The names that the user lists. A star in a name matches any text.
 *
 * @param allow the names whose values are shown unchanged
 * @param deny the names whose whole values are masked
 */
public record NameSettings(List<String> allow, List<String> deny) {
    /** A star alone would show every secret. */
    private static final Key<List<String>> ALLOW = Key.of(
            "scrub.allow",
            "",
            Parser.NAMES.where(
                    Parser.NAMES.allowed() + "; but not * alone",
                    names -> names.stream().noneMatch(name -> name.chars().allMatch(c -> c == '*'))),
            "the names whose values are shown as they are, whatever the rules decide");

    private static final Key<List<String>> DENY = Key.of(
            NameLists.DENY.substring(Key.ROOT.length()),
            "",
            Parser.NAMES,
            "the names whose values are masked whole; it wins over healthcheck.scrub.allow");

    public static final List<Key<?>> KEYS = List.of(ALLOW, DENY);

    public static NameSettings read(SettingsReader reader) {
        return new NameSettings(reader.read(ALLOW), reader.read(DENY));
    }
}
