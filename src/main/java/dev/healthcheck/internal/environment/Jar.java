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
 * @param fileName without directories
 * @param content opens it anew at each call; null says that it is gone
 * @param file where it lies, or the directory that it was unpacked to; null where it is in another archive
 */
public record Jar(
        String fileName,
        Callable<@Nullable InputStream> content,
        @Nullable Path file) {

    /** A jar that can only be read from its beginning. */
    public Jar(String fileName, Callable<@Nullable InputStream> content) {
        this(fileName, content, null);
    }

    /** {@return the file of the path, or null where the path is null or there is none} */
    public static @Nullable Path existing(@Nullable String path) {
        try {
            return path != null && Files.exists(Path.of(path)) ? Path.of(path) : null;
        } catch (RuntimeException noPath) {
            return null;
        }
    }

    /** {@return the file of the URL, or null where it is none} */
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
