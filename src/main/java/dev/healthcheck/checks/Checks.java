package dev.healthcheck.checks;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.internal.type.CheckTypes;
import dev.healthcheck.spi.CheckType;

/**
 * Ready-made checks for producers. Each has the options of its type, which the site lists.
 *
 * <pre>{@code
 * @Produces
 * @HealthCheck("redis")
 * Check redis() {
 *     return Checks.redis("cache", 6379).with("password-file", "/run/secrets/redis").with("degraded", "200ms");
 * }
 * }</pre>
 *
 * <p>A setting makes the same check without code: {@code healthcheck.checks.redis.type=redis}. A check that compares two
 * runs, such as {@code gc}, needs a producer with the scope {@code @ApplicationScoped}; else each run is its first one.
 */
public final class Checks {
    private Checks() {}

    /**
     * {@return a check of a built-in type}
     *
     * @param type the name of the type, such as {@code tcp}
     * @throws IllegalArgumentException if there is no type of that name
     */
    public static ReadyCheck of(String type) {
        CheckType found = CheckTypes.builtIn(requireNonNull(type, "type"));
        if (found == null) {
            throw new IllegalArgumentException(
                    "the type '%s'; allowed: %s".formatted(type, String.join(", ", CheckTypes.builtInNames())));
        }
        return new ReadyCheck(found);
    }

    private static ReadyCheck server(String type, String host, int port) {
        return of(type).with("host", host).with("port", port);
    }

    /**
     * {@return a check that connects to a port}
     *
     * @param host the host of the server
     * @param port the port of the server, 1 to 65535
     * @throws IllegalArgumentException if a value is not allowed
     */
    public static ReadyCheck tcp(String host, int port) {
        return server("tcp", host, port);
    }

    /**
     * {@return a check that sends {@code PING} to Redis or Valkey}
     *
     * @param host the host of the server
     * @param port the port of the server, 1 to 65535; usually 6379
     * @throws IllegalArgumentException if a value is not allowed
     */
    public static ReadyCheck redis(String host, int port) {
        return server("redis", host, port);
    }
}
