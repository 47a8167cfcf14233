package dev.healthcheck.it.app;

import dev.healthcheck.CheckResult;
import dev.healthcheck.EnvironmentSection;
import dev.healthcheck.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says secrets wherever an application can say anything. Each contains {@link #SECRET}. */
@ApplicationScoped
public class Leaky {
    /** What no answer and no log line may hold. */
    public static final String SECRET = "x7Leaked9";

    @HealthCheck
    boolean message() {
        throw new IllegalStateException("cannot connect to jdbc:postgresql://db:5432/shop?user=app&password=" + SECRET);
    }

    @HealthCheck
    boolean cause() {
        throw new IllegalStateException(
                "pool", new IllegalArgumentException("postgres://app:" + SECRET + "@db:5432/shop"));
    }

    @HealthCheck
    CheckResult text() {
        return CheckResult.passed("Authorization: Bearer eyJhbGciOiJIUzI1NiJ9." + SECRET + "." + SECRET);
    }

    @HealthCheck
    Map<String, Object> tree() {
        return Map.of(
                "nodes",
                List.of(Map.of("host", "n1", "redisPassword", SECRET)),
                "bean",
                new Connection("db", "amqp://app:" + SECRET + "@mq:5672/"),
                "optional",
                Optional.of("amqp://app:" + SECRET + "@mq:5672/"),
                "array",
                new String[] {"--password", SECRET});
    }

    @EnvironmentSection
    Map<String, Object> connections() {
        return Map.of(
                "search", "https://elastic:" + SECRET + "@search:9200/orders",
                "shop.key", SECRET + "f3Qz8" + SECRET,
                "shop.public.signature", "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
                "shop.customer", "Miller",
                "services",
                        "{\"mq\":[{\"credentials\":{\"uri\":\"amqp://app:" + SECRET + "@mq\",\"password\":\"" + SECRET
                                + "\"}}]}");
    }

    /** Written by JSON-B. */
    public record Connection(String name, String url) {}
}
