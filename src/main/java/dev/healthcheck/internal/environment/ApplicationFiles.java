package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The files of the application, by their paths in a WAR. */
public interface ApplicationFiles {
    /** The directory of the class files, which is also the root of the class path. */
    String CLASSES = "/WEB-INF/classes/";

    /**
     * {@return the content of the file; null if it does not exist}
     *
     * @param path the path in the WAR, with a slash at its beginning
     * @throws IOException if the file cannot be opened
     */
    @Nullable
    InputStream open(String path) throws IOException;

    /**
     * {@return the paths of the files of the directory; empty if it does not exist}
     *
     * @param directory the path in the WAR, with a slash at both ends
     */
    Collection<String> list(String directory);
}
