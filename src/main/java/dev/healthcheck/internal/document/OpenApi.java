package dev.healthcheck.internal.document;

import dev.healthcheck.internal.document.Deployment.Group;
import dev.healthcheck.internal.document.Deployment.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes the OpenAPI 3.1 document of the routes that a deployment serves. */
public final class OpenApi {
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final String YAML = "application/yaml";

    private final Deployment deployment;
    private final Reports reports;
    private final Operations operations;

    private OpenApi(Deployment deployment) {
        this.deployment = deployment;
        this.reports = new Reports(deployment);
        this.operations = new Operations(deployment, reports);
    }

    /** {@return the document} */
    public static String write(Deployment deployment) {
        OpenApi openApi = new OpenApi(deployment);
        Map<String, Object> document = Tree.of(
                "openapi",
                "3.1.0",
                "info",
                Tree.of(
                        "title",
                        "Health of this deployment",
                        "version",
                        deployment.version(),
                        "description",
                        "HEAD answers like GET, without a body. OPTIONS answers with the status of GET, and an Allow header."),
                "servers",
                List.of(Tree.of("url", "/")),
                "paths",
                openApi.paths(),
                "components",
                openApi.components());
        return Yaml.write("The routes of the health checks in this deployment, by its settings.", document)
                + Components.read();
    }

    private Map<String, Object> paths() {
        String health = deployment.healthPath();
        Map<String, Object> paths = Tree.of(health, report("getHealth", "The report of all checks", List.of()));
        paths.put(health + "/live", report("getLive", "The liveness: whether the process works", List.of()));
        paths.put(health + "/ready", report("getReady", "The readiness: whether it serves requests now", List.of()));
        paths.put(health + "/started", report("getStarted", "Whether the application has started", List.of()));
        paths.put(health + "/{checker}", one());
        if (!deployment.groups().isEmpty()) {
            paths.put(health + "/group/{name}", group());
        }
        paths.put(health + "/metrics", metrics());
        if (deployment.details() != Callers.NOBODY) {
            paths.put(health + "/history", json("getHistory", "The last changes of state", "History", "history"));
            paths.put(health + "/probes.yaml", yaml("getProbes", "Probes for Kubernetes"));
            paths.put(health + "/openapi.yaml", yaml("getOpenApi", "This document"));
            paths.put(health + "/alerts.yaml", yaml("getAlerts", "Alerting rules for Prometheus"));
        }
        Map<String, Object> maintenance = new MaintenancePath(deployment, operations).methods();
        if (!maintenance.isEmpty()) {
            paths.put(health + "/maintenance", maintenance);
        }
        new EnvironmentPaths(deployment, operations).addTo(paths);
        if (deployment.microProfilePath() != null) {
            new MicroProfilePaths(deployment.microProfilePath(), operations).addTo(paths);
        }
        return paths;
    }

    private Map<String, Object> report(String id, String summary, List<Object> parameters) {
        return get(operations.report(id, summary, parameters, List.of(deployment.statuses())));
    }

    private Map<String, Object> one() {
        Object checker = parameter("checker", "The name of a check.", Tree.of("type", "string"));
        Map<String, Object> get = operations.report(
                "getCheck", "The report of one check", List.of(checker), List.of(deployment.statuses()));
        operations.addError(get, 404, "No check has that name.");
        if (deployment.details() != Callers.EVERYONE) {
            operations.addRefusal(get, deployment.details());
        }
        return get(get);
    }

    private Map<String, Object> group() {
        List<String> names = deployment.groups().stream().map(Group::name).toList();
        List<Statuses> statuses =
                deployment.groups().stream().map(Group::statuses).toList();
        Object name = parameter("name", "The name of a group.", Tree.of("type", "string", "enum", names));
        Map<String, Object> get =
                operations.report("getGroup", "The report of a group of checks", List.of(name), statuses);
        operations.addError(get, 404, "No group has that name.");
        return get(get);
    }

    private static Object parameter(String name, String description, Map<String, Object> schema) {
        return Tree.of("name", name, "in", "path", "required", true, "description", description, "schema", schema);
    }

    private Map<String, Object> metrics() {
        Map<String, Object> text = Tree.of("schema", Tree.of("type", "string"));
        Map<String, Object> get = operations.open(
                "getMetrics",
                "The metrics for Prometheus. They run no check.",
                Tree.of(TEXT, text, "application/openmetrics-text", text));
        get.put(
                "parameters",
                List.of(Tree.of(
                        "name",
                        "format",
                        "in",
                        "query",
                        "schema",
                        Tree.of("type", "string", "enum", List.of("openmetrics", "prometheus")))));
        operations.addError(get, 406, "No format of metrics has that name.");
        return get(get);
    }

    private Map<String, Object> json(String id, String summary, String schema, String... examples) {
        return get(operations.restricted(
                id, summary, Tree.of(JSON, Operations.media(schema, examples)), deployment.details()));
    }

    private Map<String, Object> yaml(String id, String summary) {
        Map<String, Object> text = Tree.of("schema", Tree.of("type", "string"));
        return get(operations.restricted(id, summary, Tree.of(YAML, text), deployment.details()));
    }

    static Map<String, Object> get(Map<String, Object> operation) {
        return Tree.of("get", operation);
    }

    private Map<String, Object> components() {
        Map<String, Object> components = Tree.of("parameters", reports.parameters());
        List<Callers> all =
                new ArrayList<>(List.of(deployment.details(), deployment.environment(), deployment.maintenance()));
        Map<String, Object> schemes = Tree.of();
        if (all.contains(Callers.TOKEN)) {
            schemes.put(
                    "token",
                    Tree.of("type", "http", "scheme", "bearer", "description", "The token of healthcheck.token."));
        }
        if (all.contains(Callers.LOGIN)) {
            schemes.put(
                    "login",
                    Tree.of(
                            "type",
                            "http",
                            "scheme",
                            "basic",
                            "description",
                            "The login of the application, which may have another scheme."));
        }
        if (!schemes.isEmpty()) {
            components.put("securitySchemes", schemes);
        }
        return components;
    }
}
