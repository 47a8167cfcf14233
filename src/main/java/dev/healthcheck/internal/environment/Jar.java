package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A jar that can be read from its beginning to its end.
 *
 * @param fileName without directories
 * @param content opens it anew at each call
 */
public record Jar(String fileName, Content content) {

    /** Opens a jar; null says that it is gone. */
    @FunctionalInterface
    public interface Content {
        @Nullable
        InputStream open() throws IOException;
    }
}
