package dev.healthcheck.it.server;

import java.net.URI;
import org.jboss.shrinkwrap.api.Archive;

/**
 * A WAR or an EAR that a server runs.
 *
 * @param name the archive's name without its ending
 * @param file the archive's name
 * @param uri the root of the WAR, or of the server for an EAR, without a slash at the end
 */
public record Deployed(String name, String file, URI uri) {

    public static Deployed on(int port, Archive<?> archive) {
        return on(port, archive.getName());
    }

    public static Deployed on(int port, String file) {
        String name = Wars.name(file);
        String path = file.endsWith(".ear") ? "" : "/" + name;
        return new Deployed(name, file, URI.create("http://127.0.0.1:" + port + path));
    }

    /** {@return the address of a path below the root, as in {@code at("api/hello")}} */
    public String at(String path) {
        return uri + "/" + path;
    }
}
