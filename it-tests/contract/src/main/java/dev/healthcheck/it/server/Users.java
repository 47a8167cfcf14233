package dev.healthcheck.it.server;

import java.util.Map;

/** Those that a server with users knows. */
public final class Users {
    /** The role of each, by the name. */
    public static final Map<String, String> ROLES = Map.of("ada", "ops", "eve", "guest");

    /** Of all. */
    public static final String PASSWORD = "lovelace";

    private Users() {}
}
