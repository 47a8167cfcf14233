package dev.healthcheck.rest;

import java.util.Set;

/**
 * The classes to list in a JAX-RS application that overrides {@code getClasses()}. Others do not need this class.
 *
 * <pre>{@code
 * @ApplicationPath("/api")
 * public class Api extends Application {
 *     @Override
 *     public Set<Class<?>> getClasses() {
 *         Set<Class<?>> classes = new HashSet<>(HealthCheckResources.classes());
 *         classes.add(Orders.class);
 *         return classes;
 *     }
 * }
 * }</pre>
 */
public final class HealthCheckResources {
    private HealthCheckResources() {}

    /** {@return the resources and providers of this library, as an unmodifiable set} */
    public static Set<Class<?>> classes() {
        return Set.of(
                HealthCheckResource.class,
                EnvironmentResource.class,
                RouteFilter.class,
                MethodFilter.class,
                CachedReportFilter.class,
                MetricsResource.class,
                MaintenanceResource.class,
                DocumentResource.class);
    }
}
