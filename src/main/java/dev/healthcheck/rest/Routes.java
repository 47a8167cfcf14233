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

    /** The paths below that of MicroProfile Health. All others below it belong to the application. */
    private static final Set<String> OF_MICRO_PROFILE =
            Set.of("", "/", "/live", "/live/", "/ready", "/ready/", "/started", "/started/");

    /** Sorts the longer path first: if one path is below the other, the longer path is more specific. */
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

    /** The routes of an application without settings. */
    static final Routes DEFAULT = new Routes("/healthcheck", "/environment", null, below -> false);

    /** The routes by configured path. */
    private final SortedMap<String, ReportRoute> routes = new TreeMap<>(LONGEST_FIRST);

    private final Predicate<String> isInEnvironment;

    /**
     * @param microProfilePath null if the application does not serve MicroProfile Health
     * @param isInEnvironment whether the environment report has something at a path below it, such as {@code os}
     */
    Routes(
            String healthPath,
            String environmentPath,
            @Nullable String microProfilePath,
            Predicate<String> isInEnvironment) {
        this.isInEnvironment = isInEnvironment;
        if (microProfilePath != null) {
            routes.put(microProfilePath, ReportRoute.MICRO_PROFILE);
        }
        routes.put(healthPath, ReportRoute.HEALTH);
        routes.put(environmentPath, ReportRoute.ENVIRONMENT);
    }

    /** {@return the route for a request path; null if the path belongs to the application} */
    ReportRoute.@Nullable Match find(String path) {
        ReportRoute.Match match = atOrAbove(withoutMatrixParameters(path));
        return match != null && isServed(match) ? match : null;
    }

    /** {@return the path of the resource for a request path; null if the path belongs to the application} */
    @Nullable
    String targetOf(String path) {
        ReportRoute.Match match = find(path);
        return match == null ? null : match.target();
    }

    private ReportRoute.@Nullable Match atOrAbove(String plain) {
        for (Map.Entry<String, ReportRoute> route : routes.entrySet()) {
            if (isAtOrBelow(plain, route.getKey())) {
                String below = plain.substring(route.getKey().length());
                if (route.getValue() != ReportRoute.MICRO_PROFILE || OF_MICRO_PROFILE.contains(below)) {
                    return new ReportRoute.Match(route.getValue(), below);
                }
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

    /** {@return whether the path is one below the environment report that may also belong to the application} */
    boolean isBelowEnvironment(String path) {
        ReportRoute.Match match = atOrAbove(withoutMatrixParameters(path));
        return match != null && match.route() == ReportRoute.ENVIRONMENT;
    }

    /** Each path below the health report may be the name of a check. The environment report has few paths below it. */
    private boolean isServed(ReportRoute.Match match) {
        String below = match.below();
        return match.route() != ReportRoute.ENVIRONMENT
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
