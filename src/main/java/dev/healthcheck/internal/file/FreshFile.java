package dev.healthcheck.internal.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A file that is replaced as a whole, so that no reader sees a part of it.
 *
 * <p>The content goes to a temporary file first, with a name of its own: two writers of one path replace each other's
 * file, but neither writes into the file of the other.
 */
final class FreshFile {
    private static final String TEMPORARY = ".tmp";

    /** The age of a temporary file whose process has died. A process that works needs it for milliseconds only. */
    private static final Duration LEFT_OVER = Duration.ofMinutes(1);

    private final Path path;
    private final Path temporary;

    FreshFile(Path path) {
        this.path = path;
        this.temporary = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
    }

    /** Replaces the file. If this fails, the old file stays as it was. */
    void write(String content) throws IOException {
        try {
            Files.deleteIfExists(temporary);
            Files.writeString(temporary, content, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
            makeReadable();
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The umask of a server often hides its files from the user of the probe. */
    private void makeReadable() throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** Deletes the file, but not a directory in its place. */
    void delete() throws IOException {
        if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(path);
        }
    }

    /** Deletes the temporary files that dead processes have left. */
    void sweep() throws IOException {
        FileTime limit = FileTime.from(Instant.now().minus(LEFT_OVER));
        String start = path.getFileName() + ".";
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                path.toAbsolutePath().getParent(),
                file -> isTemporary(file.getFileName().toString(), start))) {
            for (Path file : files) {
                sweep(file, limit);
            }
        }
    }

    private static void sweep(Path file, FileTime limit) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).compareTo(limit) < 0) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException gone) {
            // Another writer of the path has used it since the list was made.
        }
    }

    private static boolean isTemporary(String name, String start) {
        return name.startsWith(start) && name.endsWith(TEMPORARY);
    }
}
