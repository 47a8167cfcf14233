package dev.healthcheck.it.app;

import dev.healthcheck.rest.HealthCheckResources;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Has properties of odd types. */
@ApplicationPath("/api")
public class OddRest extends Application {
    /** TomEE passes over the providers of an Application with properties, unless they are listed. */
    @Override
    public Set<Class<?>> getClasses() {
        return HealthCheckResources.classes();
    }

    @Override
    public Map<String, Object> getProperties() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("shop.directory", Path.of("orders"));
        properties.put("shop.limit", Double.NaN);
        properties.put("shop.part", new OddRest());
        return properties;
    }
}
