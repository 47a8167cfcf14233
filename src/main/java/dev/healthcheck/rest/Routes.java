package dev.healthcheck.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where requests go: from the configured paths to those that the resources carry. */
final class Routes {
    private static final String HEALTH = "/healthcheck";
    private static final String ENVIRONMENT = "/environment";
    private static final Set<String> ENVIRONMENTS =
            Set.of(ENVIRONMENT, ENVIRONMENT + "/", ENVIRONMENT + "/scrubbed", ENVIRONMENT + "/scrubbed/");

    /** One may lie below the other: the longer one is the more specific. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** The paths of the resources by those that are configured. */
    private final SortedMap<String, String> routes = new TreeMap<>(LONGEST_FIRST);

    Routes(String healthPath, String environmentPath) {
        routes.put(healthPath, HEALTH);
        routes.put(environmentPath, ENVIRONMENT);
    }

    /** {@return the path to match, or null where the path leads nowhere any more} */
    @Nullable
    String targetOf(String path) {
        String plain = withoutMatrixParameters(path);
        for (Map.Entry<String, String> route : routes.entrySet()) {
            if (isAtOrBelow(plain, route.getKey())) {
                return route.getValue() + plain.substring(route.getKey().length());
            }
        }
        boolean isResource = routes.values().stream().anyMatch(resource -> isAtOrBelow(plain, resource));
        return isResource ? null : path;
    }

    /** {@return whether a path that requests were led to is one of our resources} */
    static boolean isOurs(String target) {
        // Other things below the environment report may be the application's.
        return isAtOrBelow(target, HEALTH) || ENVIRONMENTS.contains(target);
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
