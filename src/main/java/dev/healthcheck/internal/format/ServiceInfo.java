package dev.healthcheck.internal.format;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts about the service for {@code application/health+json}; each is null if its setting is not set.
 *
 * @param version the public version of the service
 * @param releaseId the release, such as a commit
 * @param serviceId the unique name of the service
 */
public record ServiceInfo(
        @Nullable String version,
        @Nullable String releaseId,
        @Nullable String serviceId,
        @Nullable String description,
        @Nullable String notes) {
    /** A service without facts. */
    public static final ServiceInfo NONE = new ServiceInfo(null, null, null, null, null);

    private static final Parser<String> TEXT = new Parser<>("one line of text", ServiceInfo::line);

    private static final Key<String> VERSION = key("service.version", "the public version of the service");
    private static final Key<String> RELEASE =
            key("service.release-id", "the release of the service, such as a commit");
    private static final Key<String> ID = Key.of(
            "service.id",
            "",
            TEXT.where("letters, digits and . _ - only", ServiceInfo::isToken),
            "the name of the service, for health+json and for the requests of checks to other services");
    private static final Key<String> DESCRIPTION = key("service.description", "a description of the service");
    private static final Key<String> NOTES = key("service.notes", "notes about the state of the service");

    public static final List<Key<?>> KEYS = List.of(ID, VERSION, RELEASE, DESCRIPTION, NOTES);

    public static ServiceInfo read(SettingsReader reader) {
        return new ServiceInfo(
                text(VERSION, reader),
                text(RELEASE, reader),
                text(ID, reader),
                text(DESCRIPTION, reader),
                text(NOTES, reader));
    }

    private static Key<String> key(String name, String meaning) {
        return Key.of(name, "", TEXT, meaning + ", for health+json");
    }

    private static @Nullable String text(Key<String> key, SettingsReader reader) {
        String text = reader.read(key);
        return text.isEmpty() ? null : text;
    }

    private static String line(String text) {
        Parser.require(text.chars().noneMatch(Character::isISOControl));
        return text.strip();
    }

    private static boolean isToken(String text) {
        return text.chars().allMatch(c -> Parser.isAsciiLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    }
}
