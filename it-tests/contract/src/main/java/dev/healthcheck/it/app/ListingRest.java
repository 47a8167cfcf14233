package dev.healthcheck.it.app;

import dev.healthcheck.rest.HealthCheckResources;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Lists its classes, ours among them. */
@ApplicationPath("/api")
public class ListingRest extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(HealthCheckResources.classes());
        classes.add(Shop.class);
        return classes;
    }
}
