package dev.healthcheck.internal.protocol;

import dev.healthcheck.spi.CheckType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the protocols. Loads nothing but the class of the wanted type. */
public final class Protocols {
    /** The names of the types. */
    public static final List<String> NAMES = List.of(
            // One name in each line, in the order of the alphabet.
            "amqp",
            "dns",
            "grpc",
            "imap",
            "kafka",
            "memcached",
            "mongodb",
            "mysql",
            "nats",
            "postgresql",
            "redis",
            "smtp",
            "tcp",
            "tls",
            "zookeeper");

    private Protocols() {}

    /** {@return the type of that name, or null} */
    public static @Nullable CheckType type(String name) {
        return switch (name) {
            case "amqp" -> Amqp.type();
            case "dns" -> new Dns();
            case "grpc" -> Grpc.type();
            case "imap" -> Imap.type();
            case "kafka" -> Kafka.type();
            case "memcached" -> Memcached.type();
            case "mongodb" -> Mongodb.type();
            case "mysql" -> Mysql.type();
            case "nats" -> Nats.type();
            case "postgresql" -> Postgresql.type();
            case "redis" -> Redis.type();
            case "smtp" -> Smtp.type();
            case "tcp" -> Tcp.type();
            case "tls" -> new TlsExpiry();
            case "zookeeper" -> ZooKeeper.type();
            default -> null;
        };
    }
}
