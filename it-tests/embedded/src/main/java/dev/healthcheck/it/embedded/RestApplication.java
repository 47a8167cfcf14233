package dev.healthcheck.it.embedded;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;

/**
 * What a server would make of a WAR: its application class, or {@link Application} itself when only
 * web.xml speaks of it, with all resources and providers where the class lists none.
 */
record RestApplication(Class<? extends Application> type, String path, Set<Class<?>> scanned) {

    static Optional<RestApplication> of(java.nio.file.Path war, ClassLoader loader) throws Exception {
        List<Class<?>> classes = WarClasses.of(war, loader);
        Map<String, String> mappings = WebXml.servletMappings(war.resolve("WEB-INF/web.xml"));
        Set<Class<?>> scanned = classes.stream()
                .filter(type -> type.isAnnotationPresent(Path.class) || type.isAnnotationPresent(Provider.class))
                .collect(Collectors.toSet());
        List<RestApplication> applications = types(classes)
                .flatMap(type -> path(type, mappings).map(path -> new RestApplication(type, path, scanned)).stream())
                .toList();
        if (applications.size() > 1) {
            throw new IllegalArgumentException("more than one application: " + applications);
        }
        return applications.stream().findFirst();
    }

    URI below(URI root) {
        return URI.create(path.isEmpty() ? root + "/" : root + "/" + path + "/");
    }

    ResourceConfig config() {
        return ResourceConfig.forApplicationClass(type, scanned);
    }

    private static Stream<Class<? extends Application>> types(List<Class<?>> classes) {
        return Stream.concat(
                Stream.of(Application.class),
                classes.stream()
                        .filter(Application.class::isAssignableFrom)
                        .map(type -> type.asSubclass(Application.class)));
    }

    private static Optional<String> path(Class<?> type, Map<String, String> mappings) {
        // Jersey itself appends the value of the annotation.
        return type.isAnnotationPresent(ApplicationPath.class)
                ? Optional.of("")
                : Optional.ofNullable(mappings.get(type.getName())).map(path -> path.replaceAll("^/+|/*\\*?$", ""));
    }
}
