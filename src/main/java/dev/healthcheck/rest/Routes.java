package dev.healthcheck.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where requests go: from the configured paths to those that the resources carry. */
final class Routes {
    private static final String HEALTH = "/healthcheck";
    private static final String ENVIRONMENT = "/environment";

    private final List<Route> routes;

    private record Route(String configured, String resource) {}

    Routes(String healthPath, String environmentPath) {
        // One may lie below the other: the longer one is the more specific.
        routes = List.of(new Route(healthPath, HEALTH), new Route(environmentPath, ENVIRONMENT)).stream()
                .sorted(Comparator.comparingInt(route -> -route.configured().length()))
                .toList();
    }

    /** {@return the path to match, or null where the path leads nowhere any more} */
    @Nullable
    String targetOf(String path) {
        String plain = withoutMatrixParameters(path);
        for (Route route : routes) {
            if (isAtOrBelow(plain, route.configured())) {
                return route.resource() + plain.substring(route.configured().length());
            }
        }
        boolean isResource = routes.stream().anyMatch(route -> isAtOrBelow(plain, route.resource()));
        return isResource ? null : path;
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
