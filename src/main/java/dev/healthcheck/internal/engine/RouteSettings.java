package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The routes of the reports, below the JAX-RS application.
 *
 * @param health the route of the health report
 * @param environment the route of the environment report
 */
public record RouteSettings(String health, String environment) {
    private static final Parser<String> PATH = new Parser<>(
            "a path that starts with a slash, such as /internal/health, of letters, digits, - . _ ~ and single slashes",
            RouteSettings::path);

    private static final Key<String> HEALTH =
            Key.of("path", "/healthcheck", PATH, "the route of the health report, below the JAX-RS application");

    private static final Key<String> ENVIRONMENT = Key.of(
            "environment.path",
            "/environment",
            PATH,
            "the route of the environment report, below the JAX-RS application");

    public static final List<Key<?>> KEYS = List.of(HEALTH, ENVIRONMENT);

    /** The routes below the health report, each with its holder as a text after "taken by". */
    private static final Map<String, String> RESERVED = Map.ofEntries(
            Map.entry("history", "the report of the last changes"),
            Map.entry("live", "the liveness probe"),
            Map.entry("ready", "the readiness probe"),
            Map.entry("started", "the startup probe"),
            Map.entry("group", "the groups of checks"),
            Map.entry("metrics", "the metrics"),
            Map.entry("maintenance", "the maintenance"),
            Map.entry("fleet", "the report of several machines"),
            Map.entry("probes.yaml", "the probes of Kubernetes"),
            Map.entry("openapi.yaml", "the OpenAPI document"),
            Map.entry("alerts.yaml", "the alerts of Prometheus"));

    private static final String GROUPS = "group/";
    private static final String SCRUBBED = "/scrubbed";

    static RouteSettings read(SettingsReader reader) {
        RouteSettings routes = new RouteSettings(reader.read(HEALTH), reader.read(ENVIRONMENT));
        routes.check(reader.problems());
        return routes;
    }

    private void check(DeploymentProblems problems) {
        if (health.equals(environment)) {
            problems.add("healthcheck.path and healthcheck.environment.path are both '%s'; allowed: two different paths"
                    .formatted(health));
        }
        if (health.equals(environment + SCRUBBED)) {
            problems.add("healthcheck.path is '%s', the list of what is masked in the environment report; allowed: any"
                            .formatted(health)
                    + " other path");
        }
    }

    /** {@return the holder of the route of the check, as a text after "taken by"; null if the route is free} */
    public @Nullable String takenBy(String check) {
        String reserved = RESERVED.get(check.startsWith(GROUPS) ? "group" : check);
        if (reserved != null) {
            return reserved;
        }
        String route = health + "/" + check;
        return route.equals(environment) || route.equals(environment + SCRUBBED)
                ? "the environment report, which healthcheck.environment.path puts there"
                : null;
    }

    private static String path(String text) {
        String path = text.strip();
        Parser.require(path.startsWith("/") && path.length() > 1 && !path.endsWith("/") && !path.contains("//"));
        Parser.require(path.chars().allMatch(c -> Parser.isAsciiLetterOrDigit(c) || "/-._~".indexOf(c) >= 0));
        Parser.require(
                Arrays.stream(path.split("/")).noneMatch(segment -> segment.equals(".") || segment.equals("..")));
        return path;
    }
}
