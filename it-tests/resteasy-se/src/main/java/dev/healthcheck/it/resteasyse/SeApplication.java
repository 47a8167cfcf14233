package dev.healthcheck.it.resteasyse;

import dev.healthcheck.rest.HealthCheckResources;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.HashSet;
import java.util.Set;

/** Lists the resources of the application, which RESTEasy SE does not look for, and ours. */
@ApplicationPath("/api")
public class SeApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        Set<Class<?>> classes = new HashSet<>(HealthCheckResources.classes());
        for (String name : System.getProperty("application.resources").split(",")) {
            classes.add(loaded(name));
        }
        return classes;
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
