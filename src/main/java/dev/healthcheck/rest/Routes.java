package dev.healthcheck.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where requests go: from the configured paths to those that the resources carry, which no application uses. */
final class Routes {
    /** Of the resources; a request for it is answered as if there were nothing. */
    static final String RESOURCES = "dev.healthcheck.internal";

    static final String HEALTH = RESOURCES + "/health";
    static final String ENVIRONMENT = RESOURCES + "/environment";

    private static final String SCRUBBED = "/scrubbed";

    /** One may lie below the other: the longer one is the more specific. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** The paths of the resources by those that are configured. */
    private final SortedMap<String, String> routes = new TreeMap<>(LONGEST_FIRST);

    Routes(String healthPath, String environmentPath) {
        routes.put(healthPath, "/" + HEALTH);
        routes.put(environmentPath, "/" + ENVIRONMENT);
    }

    /** {@return the path of the resource that a path leads to; null where the path is the application's} */
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

    /** {@return whether the path leads to the health report} */
    boolean isHealth(String path) {
        String target = targetOf(path);
        return target != null && isAtOrBelow(target, "/" + HEALTH);
    }

    /** Everything below the health report may be the name of a check; below the environment report there is one path. */
    private static boolean isServed(String resource, String below) {
        return resource.equals("/" + HEALTH)
                || below.isEmpty()
                || below.equals("/")
                || below.equals(SCRUBBED)
                || below.equals(SCRUBBED + "/");
    }

    /** {@return whether the path is one of the resources' own} */
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
