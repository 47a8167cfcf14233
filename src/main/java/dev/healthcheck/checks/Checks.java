package dev.healthcheck.checks;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CallChain;
import dev.healthcheck.internal.resource.Resources;
import dev.healthcheck.internal.type.CheckTypes;
import dev.healthcheck.spi.CheckType;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

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
 * Each method with a host and a port throws an {@link IllegalArgumentException} for a port outside of 1 to 65535.
 */
public final class Checks {
    private Checks() {}

    /**
     * {@return a check of a built-in type}
     *
     * @param type the name of the type, such as {@code deadlock}
     * @throws IllegalArgumentException if there is no type of that name
     */
    public static ReadyCheck of(String type) {
        return of(type, CheckTypes.builtIn(requireNonNull(type, "type")));
    }

    private static ReadyCheck of(String name, @Nullable CheckType type) {
        if (type == null) {
            throw new IllegalArgumentException(
                    "the type '%s'; allowed: %s".formatted(name, String.join(", ", CheckTypes.builtInNames())));
        }
        return new ReadyCheck(type);
    }

    /**
     * {@return a check of an object of the application, instead of one with a name in JNDI}
     *
     * @param type {@code cache}, {@code database}, {@code executor}, {@code jms}, {@code jpa} or {@code mail}
     * @param resource a {@code Cache} of JCache, a {@code DataSource}, an {@code ExecutorService}, a {@code
     *     ConnectionFactory}, an {@code EntityManagerFactory} or {@code EntityManager}, or a mail {@code Session}; an object
     *     of another class fails each run
     * @throws IllegalArgumentException if the type is another one
     */
    public static ReadyCheck of(String type, Object resource) {
        return new ReadyCheck(Resources.using(requireNonNull(type, "type"), requireNonNull(resource, "resource")));
    }

    /**
     * {@return a check that takes a connection out of the pool and asks the database}
     *
     * @param source the pool
     */
    public static ReadyCheck database(DataSource source) {
        return of("database", source);
    }

    /**
     * {@return a check that runs a short task}
     *
     * @param executor such as a {@code ManagedExecutorService}
     */
    public static ReadyCheck executor(ExecutorService executor) {
        return of("executor", executor);
    }

    /**
     * {@return a check that sends a request of HTTP}
     *
     * @param address the address, {@code http} or {@code https}, without a user
     * @throws IllegalArgumentException if the address is not allowed
     */
    public static ReadyCheck http(URI address) {
        return of("http").with("url", address);
    }

    /**
     * {@return a check that reads the health report of another service}
     *
     * @param address the address of the report, without a user
     * @param chain the injected chain, so that services that ask each other in a cycle do not wait for each other
     * @throws IllegalArgumentException if the address is not allowed
     */
    public static ReadyCheck healthcheck(URI address, CallChain chain) {
        return of("healthcheck", CheckTypes.builtIn("healthcheck", requireNonNull(chain, "chain")))
                .with("url", address);
    }

    /**
     * {@return a check of the free space of a file system}
     *
     * @param path a path in the file system
     */
    public static ReadyCheck diskSpace(Path path) {
        return of("disk-space").with("path", path);
    }

    private static ReadyCheck server(String type, String host, int port) {
        return of(type).with("host", host).with("port", port);
    }

    /**
     * {@return a check that connects to a port}
     *
     * @param host the host of the server
     * @param port the port of the server
     */
    public static ReadyCheck tcp(String host, int port) {
        return server("tcp", host, port);
    }

    /**
     * {@return a check that sends {@code PING} to Redis or Valkey}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 6379
     */
    public static ReadyCheck redis(String host, int port) {
        return server("redis", host, port);
    }

    /**
     * {@return a check that asks memcached for its version}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 11211
     */
    public static ReadyCheck memcached(String host, int port) {
        return server("memcached", host, port);
    }

    /**
     * {@return a check that greets a mail server, without a message}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 25
     */
    public static ReadyCheck smtp(String host, int port) {
        return server("smtp", host, port);
    }

    /**
     * {@return a check that greets a server of mail boxes}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 143
     */
    public static ReadyCheck imap(String host, int port) {
        return server("imap", host, port);
    }

    /**
     * {@return a check that connects to NATS}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 4222
     */
    public static ReadyCheck nats(String host, int port) {
        return server("nats", host, port);
    }

    /**
     * {@return a check that asks ZooKeeper for its mode}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 2181
     */
    public static ReadyCheck zookeeper(String host, int port) {
        return server("zookeeper", host, port);
    }

    /**
     * {@return a check that asks a Kafka broker for its version}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 9092
     */
    public static ReadyCheck kafka(String host, int port) {
        return server("kafka", host, port);
    }

    /**
     * {@return a check that opens a connection of AMQP, such as to RabbitMQ}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 5672
     */
    public static ReadyCheck amqp(String host, int port) {
        return server("amqp", host, port);
    }

    /**
     * {@return a check that starts a session of PostgreSQL without a driver}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 5432
     */
    public static ReadyCheck postgresql(String host, int port) {
        return server("postgresql", host, port);
    }

    /**
     * {@return a check that starts a session of MySQL or MariaDB without a driver}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 3306
     */
    public static ReadyCheck mysql(String host, int port) {
        return server("mysql", host, port);
    }

    /**
     * {@return a check that says hello to MongoDB}
     *
     * @param host the host of the server
     * @param port the port of the server; usually 27017
     */
    public static ReadyCheck mongodb(String host, int port) {
        return server("mongodb", host, port);
    }

    /**
     * {@return a check that asks a server of gRPC for its health}
     *
     * @param host the host of the server
     * @param port the port of the server
     */
    public static ReadyCheck grpc(String host, int port) {
        return server("grpc", host, port);
    }
}
