package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingSource;
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
 * @param microProfile the route of MicroProfile Health; null if the library does not serve it
 */
public record RouteSettings(
        String health, String environment, @Nullable String microProfile) {
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

    private static final Key<Boolean> MICRO_PROFILE_ON = Key.of(
            "microprofile",
            "off",
            Parser.ON_OR_OFF,
            "whether the routes of MicroProfile Health exist, below the JAX-RS application");

    private static final Key<String> MICRO_PROFILE = Key.of(
            "microprofile.path",
            "/health",
            PATH,
            "the route of MicroProfile Health, with /live, /ready and /started below it");

    public static final List<Key<?>> KEYS = List.of(HEALTH, ENVIRONMENT, MICRO_PROFILE_ON, MICRO_PROFILE);

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

    /** The paths below the route of MicroProfile Health. */
    private static final List<String> PROBES = List.of("", "/live", "/ready", "/started");

    /** {@return whether the source switches MicroProfile Health on} Reads nothing else. */
    public static boolean hasMicroProfile(SettingSource source) {
        return new SettingsReader(source, new DeploymentProblems()).read(MICRO_PROFILE_ON);
    }

    static RouteSettings read(SettingsReader reader) {
        String microProfile = reader.read(MICRO_PROFILE);
        RouteSettings routes = new RouteSettings(
                reader.read(HEALTH), reader.read(ENVIRONMENT), reader.read(MICRO_PROFILE_ON) ? microProfile : null);
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
        if (microProfile != null) {
            checkMicroProfile(microProfile, problems);
        }
    }

    /** Each route of MicroProfile Health is a path of its own: it must not be one of the other routes. */
    private void checkMicroProfile(String root, DeploymentProblems problems) {
        for (String route : PROBES.stream().map(root::concat).toList()) {
            String taken = route.equals(health) ? "the health report" : holderOf(route);
            if (taken != null) {
                problems.add(
                        "healthcheck.microprofile.path = '%s' needs %s, which is taken by %s; allowed: another path"
                                .formatted(root, route, taken));
            }
        }
    }

    /** {@return the holder of a route other than those of MicroProfile Health; null if the route is free} */
    private @Nullable String holderOf(String route) {
        if (route.equals(environment) || route.equals(environment + SCRUBBED)) {
            return "the environment report";
        }
        return route.startsWith(health + "/") ? reserved(route.substring(health.length() + 1)) : null;
    }

    /** {@return the holder of the route of the check, as a text after "taken by"; null if the route is free} */
    public @Nullable String takenBy(String check) {
        String reserved = reserved(check);
        if (reserved != null) {
            return reserved;
        }
        String route = health + "/" + check;
        if (microProfile != null && PROBES.stream().map(microProfile::concat).anyMatch(route::equals)) {
            return "MicroProfile Health, which healthcheck.microprofile.path puts there";
        }
        return route.equals(environment) || route.equals(environment + SCRUBBED)
                ? "the environment report, which healthcheck.environment.path puts there"
                : null;
    }

    private static @Nullable String reserved(String check) {
        return RESERVED.get(check.startsWith(GROUPS) ? "group" : check);
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
