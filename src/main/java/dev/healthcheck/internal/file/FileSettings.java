package dev.healthcheck.internal.file;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The setting of the status file.
 *
 * @param path the absolute path of the file; null without a file
 */
public record FileSettings(@Nullable Path path) {
    private static final Key<Optional<Path>> FILE = Key.of(
            "file",
            "",
            new Parser<>("an absolute path in a directory that exists", FileSettings::path),
            "a file that is written each second while the readiness is up, and deleted while it is down;"
                    + " a second file, which ends with .live, is written as long as the process works");

    public static final List<Key<?>> KEYS = List.of(FILE);

    /** {@return the setting} A path that cannot be written is a problem. */
    public static FileSettings read(SettingsReader reader) {
        Path path = reader.read(FILE).orElse(null);
        String problem = path == null ? null : problem(path);
        if (problem != null) {
            reader.problems().add(problem);
        }
        return new FileSettings(path);
    }

    /** {@return a sentence on what prevents the files; null if nothing does} */
    static @Nullable String problem(Path path) {
        Path directory = path.getParent();
        if (directory == null || !Files.isDirectory(directory)) {
            return refused(path, "the directory does not exist");
        }
        if (!Files.isWritable(directory)) {
            return refused(path, "the directory is not writable");
        }
        return Files.isDirectory(path) || Files.isDirectory(StatusFile.live(path))
                ? refused(path, "the path is that of a directory")
                : null;
    }

    private static String refused(Path path, String reason) {
        return "%s = '%s': %s; allowed: %s".formatted(FILE.name(), path, reason, FILE.allowed());
    }

    private static Optional<Path> path(String text) {
        String name = text.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path path = Path.of(name);
        Parser.require(path.isAbsolute() && path.getFileName() != null);
        return Optional.of(path);
    }
}
