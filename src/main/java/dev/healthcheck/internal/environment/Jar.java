package dev.healthcheck.internal.environment;

import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A jar of the application.
 *
 * @param fileName the name without directories
 * @param content opens the jar at each call; returns null if the jar no longer exists
 * @param file the file, or the directory of the unpacked jar; null if the jar is in another archive
 */
public record Jar(
        String fileName,
        Callable<@Nullable InputStream> content,
        @Nullable Path file) {

    /** Creates a jar that can only be read from its beginning. */
    public Jar(String fileName, Callable<@Nullable InputStream> content) {
        this(fileName, content, null);
    }

    /** {@return the file of the path; null if the path is null or the file does not exist} */
    public static @Nullable Path existing(@Nullable String path) {
        try {
            return path != null && Files.exists(Path.of(path)) ? Path.of(path) : null;
        } catch (RuntimeException noPath) {
            return null;
        }
    }

    /** {@return the file of the URL; null if the URL does not name a file} */
    static @Nullable Path existing(URL url) {
        try {
            return url.getProtocol().equals("file")
                    ? existing(Path.of(URI.create(url.toString())).toString())
                    : null;
        } catch (RuntimeException noPath) {
            return null;
        }
    }
}
