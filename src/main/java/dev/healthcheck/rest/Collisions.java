package dev.healthcheck.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds resources of the application at the routes of the library. The library takes precedence there. */
final class Collisions {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Routes routes;
    private final ClassLoader application;

    Collisions(Routes routes, ClassLoader application) {
        this.routes = routes;
        this.application = application;
    }

    /** {@return a sentence for each class and each path of its methods that is one of the routes} */
    List<String> among(Collection<String> classNames) {
        List<String> sentences = new ArrayList<>();
        for (String className : classNames) {
            Class<?> type = load(className);
            Map<String, ReportRoute> paths = type == null ? Map.of() : collidingPaths(type);
            paths.forEach((path, route) ->
                    sentences.add("%s has a method at %s, where GET, HEAD and OPTIONS are those of the %s; %s moves it"
                            .formatted(className, path, route.report, route.setting)));
        }
        return sentences;
    }

    private @Nullable Class<?> load(String className) {
        try {
            return Class.forName(className, false, application);
        } catch (ClassNotFoundException | LinkageError absent) {
            return null;
        }
    }

    private Map<String, ReportRoute> collidingPaths(Class<?> type) {
        Path root = type.getAnnotation(Path.class);
        if (root == null || isClient(type)) {
            return Map.of();
        }
        Map<String, ReportRoute> paths = new TreeMap<>();
        try {
            for (Method method : type.getMethods()) {
                String path = pathOf(root, method);
                ReportRoute.Match match = path == null ? null : find(withoutTemplates(path));
                if (path != null && match != null) {
                    paths.put(path, match.route());
                }
            }
        } catch (LinkageError absent) {
            // JAX-RS cannot read the class either.
        }
        return paths;
    }

    /** MicroProfile Health has four paths only: a template matches {@code live} if it matches a path of one segment. */
    private ReportRoute.@Nullable Match find(String path) {
        ReportRoute.Match match = routes.find(path);
        return match == null ? routes.find(path.replace("*", "live")) : match;
    }

    /** {@return the path of a method for GET, HEAD or OPTIONS, or of a resource locator; null for any other method} */
    private static @Nullable String pathOf(Path root, Method method) {
        Path own = method.getAnnotation(Path.class);
        List<String> designators = designators(method);
        boolean collides =
                designators.isEmpty() ? own != null : designators.stream().anyMatch(METHODS::contains);
        return collides ? joined(root.value()) + (own == null ? "" : joined(own.value())) : null;
    }

    /** {@return the HTTP methods of a method of a resource} */
    static List<String> designators(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(designator -> designator != null)
                .map(HttpMethod::value)
                .toList();
    }

    /** {@return the path with a slash before it, and none behind it; empty for the root} */
    static String joined(String path) {
        String plain = path.replaceAll("^/+|/+$", "");
        return plain.isEmpty() ? "" : "/" + plain;
    }

    /** {@return whether the type is a client of MicroProfile, which has the same annotations as a resource} */
    private static boolean isClient(Class<?> type) {
        return Arrays.stream(type.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("RegisterRestClient"));
    }

    /** Replaces each template with {@code *}: no route has this name, but a check may have it. */
    private static String withoutTemplates(String path) {
        StringBuilder plain = new StringBuilder();
        int depth = 0;
        for (char c : path.toCharArray()) {
            depth += c == '{' ? 1 : 0;
            if (depth == 0) {
                plain.append(c);
            } else if (c == '}') {
                depth--;
                plain.append(depth == 0 ? "*" : "");
            }
        }
        return plain.toString();
    }
}
