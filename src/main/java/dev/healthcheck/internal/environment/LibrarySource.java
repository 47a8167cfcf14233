package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.util.List;

/** A place where libraries are found. */
@FunctionalInterface
public interface LibrarySource {

    /**
     * {@return the jars of this place}
     *
     * @throws IOException if they cannot be listed
     */
    List<Jar> jars() throws IOException;
}
