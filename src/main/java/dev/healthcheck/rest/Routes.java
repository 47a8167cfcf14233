package dev.healthcheck.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Maps the configured paths to the paths of the resources, which no application uses. */
final class Routes {
    /** The path of the resources; a direct request for it gets 404. */
    static final String RESOURCES = "dev.healthcheck.internal";

    static final String HEALTH = RESOURCES + "/health";
    static final String ENVIRONMENT = RESOURCES + "/environment";

    static final String METRICS = HEALTH + "/metrics";
    static final String MAINTENANCE = HEALTH + "/maintenance";

    private static final String SCRUBBED = "/scrubbed";
    private static final Set<String> CHANGING = Set.of("PUT", "DELETE");

    /** Sorts the longer path first: if one path is below the other, the longer path is more specific. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** The routes of an application without settings. */
    static final Routes DEFAULT = new Routes("/healthcheck", "/environment", below -> false);

    /** The paths of the resources by configured path. */
    private final SortedMap<String, String> routes = new TreeMap<>(LONGEST_FIRST);

    private final Predicate<String> isInEnvironment;

    /** @param isInEnvironment whether the environment report has something at a path below it, such as {@code os} */
    Routes(String healthPath, String environmentPath, Predicate<String> isInEnvironment) {
        this.isInEnvironment = isInEnvironment;
        routes.put(healthPath, "/" + HEALTH);
        routes.put(environmentPath, "/" + ENVIRONMENT);
    }

    /** {@return the path of the resource for a request path; null if the path belongs to the application} */
    @Nullable
    String targetOf(String path) {
        String plain = withoutMatrixParameters(path);
        for (Map.Entry<String, String> route : routes.entrySet()) {
            if (isAtOrBelow(plain, route.getKey())) {
                String below = plain.substring(route.getKey().length());
                return isServed(route.getValue(), below) ? route.getValue() + below : null;
            }
        }
        return null;
    }

    /** {@return whether the method changes what the path of the resource leads to} */
    boolean changes(String target, String method) {
        return CHANGING.contains(method)
                && (target.equals("/" + MAINTENANCE) || target.equals("/" + MAINTENANCE + "/"));
    }

    /** {@return the methods of what the path of the resource leads to} */
    String methods(String target) {
        return target.equals("/" + MAINTENANCE) ? Responses.CHANGING : Responses.READING;
    }

    /** {@return whether the path leads to the health report} */
    boolean isHealth(String path) {
        String target = targetOf(path);
        return target != null && isAtOrBelow(target, "/" + HEALTH);
    }

    /** {@return whether the path is one below the environment report that may also belong to the application} */
    boolean isBelowEnvironment(String path) {
        String plain = withoutMatrixParameters(path);
        for (Map.Entry<String, String> route : routes.entrySet()) {
            if (isAtOrBelow(plain, route.getKey())) {
                return route.getValue().equals("/" + ENVIRONMENT);
            }
        }
        return false;
    }

    /** Each path below the health report may be the name of a check. The environment report has few paths below it. */
    private boolean isServed(String resource, String below) {
        return resource.equals("/" + HEALTH)
                || below.isEmpty()
                || below.equals("/")
                || below.equals(SCRUBBED)
                || below.equals(SCRUBBED + "/")
                || isInEnvironment.test(below.substring(1));
    }

    /** {@return whether the path is a path of the resources themselves} */
    static boolean isInternal(String path) {
        return isAtOrBelow(withoutMatrixParameters(path), "/" + RESOURCES);
    }

    private static boolean isAtOrBelow(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    private static String withoutMatrixParameters(String path) {
        return path.indexOf(';') < 0
                ? path
                : Arrays.stream(path.split("/", -1))
                        .map(segment -> segment.split(";", 2)[0])
                        .collect(Collectors.joining("/"));
    }
}
