package dev.healthcheck.it.server;

import java.net.URI;

/**
 * A WAR that a server runs.
 *
 * @param name the WAR's name without its ending
 * @param uri the root of the WAR, without a slash at the end
 */
public record Deployed(String name, URI uri) {

    public static Deployed on(int port, String name) {
        return new Deployed(name, URI.create("http://127.0.0.1:" + port + "/" + name));
    }

    /** {@return the address of a path below the root, as in {@code at("api/hello")}} */
    public String at(String path) {
        return uri + "/" + path;
    }
}
