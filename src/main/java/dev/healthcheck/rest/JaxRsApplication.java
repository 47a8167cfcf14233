package dev.healthcheck.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JAX-RS application of the WAR.
 *
 * @param className the name of its class, or of the JAX-RS class if it has no class of its own
 * @param paths its path prefixes, below the context path; empty if they are not known
 * @param listsItsClasses whether it lists its resources itself, so that the server does not look for others
 */
record JaxRsApplication(String className, List<String> paths, boolean listsItsClasses) {

    /** {@return the application of the class; null if the class does not extend {@code Application}} */
    static @Nullable JaxRsApplication of(Class<?> type, List<String> mappings) {
        if (!Application.class.isAssignableFrom(type) || type == Application.class) {
            return null;
        }
        ApplicationPath path = type.getAnnotation(ApplicationPath.class);
        if (mappings.isEmpty() && path == null) {
            return new JaxRsApplication(type.getName(), List.of(), listsItsClasses(type));
        }
        List<String> paths =
                mappings.isEmpty() ? List.of(plain(URI.create(path.value()).getPath())) : paths(mappings);
        return new JaxRsApplication(type.getName(), paths, listsItsClasses(type));
    }

    /** {@return the path prefixes of the URL patterns of a servlet} */
    static List<String> paths(List<String> mappings) {
        return mappings.stream().map(JaxRsApplication::plain).toList();
    }

    private static String plain(String pattern) {
        String path = pattern.replaceAll("/?\\*?$", "");
        return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    }

    private static boolean listsItsClasses(Class<?> application) {
        for (Class<?> type = application; type != null && type != Application.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals("getClasses") || method.getName().equals("getSingletons")) {
                    return true;
                }
            }
        }
        return false;
    }
}
