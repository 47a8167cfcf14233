package dev.healthcheck.internal.environment;

import java.io.IOException;
import java.util.List;

/** A place that contains libraries. */
@FunctionalInterface
public interface LibrarySource {

    /**
     * {@return the jars of this place}
     *
     * @throws IOException if the place cannot list them
     */
    List<Jar> jars() throws IOException;
}
