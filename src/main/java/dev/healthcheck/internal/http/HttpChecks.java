package dev.healthcheck.internal.http;

import dev.healthcheck.CallChain;
import dev.healthcheck.spi.CheckType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the types over HTTP. Loads nothing but the class of the wanted type. */
public final class HttpChecks {
    /** The names of the types. */
    public static final List<String> NAMES = List.of("clock", "elasticsearch", "healthcheck", "http", "opensearch");

    private HttpChecks() {}

    /**
     * {@return the type of that name, or null}
     *
     * @param chain the services before this one, for the checks that ask other services for their health
     */
    public static @Nullable CheckType type(String name, CallChain chain) {
        return switch (name) {
            case "clock" -> ClockCheck.type();
            case "elasticsearch" -> ClusterHealth.type(name, "Elasticsearch", "master_timeout");
            case "healthcheck" -> ServiceHealth.type(chain);
            case "http" -> HttpCheck.type();
            case "opensearch" -> ClusterHealth.type(name, "OpenSearch", "cluster_manager_timeout");
            default -> null;
        };
    }
}
