package dev.healthcheck.rest;

import java.util.Set;

/**
 * The classes to list in a JAX-RS application that overrides {@code getClasses()}. All others need not.
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

    /** {@return the resources and providers of this library; the set cannot be changed} */
    public static Set<Class<?>> classes() {
        return Set.of(
                HealthCheckResource.class,
                EnvironmentResource.class,
                RouteFilter.class,
                MethodFilter.class,
                CachedReportFilter.class);
    }
}
