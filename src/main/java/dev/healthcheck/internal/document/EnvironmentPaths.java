package dev.healthcheck.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The routes of the environment report in an OpenAPI document. */
final class EnvironmentPaths {
    private static final String JSON = "application/json";
    private static final Map<String, Object> PRETTY = flag("pretty", "JSON has one line for each value.");
    private static final Map<String, Object> DIFF =
            flag("diff", "The differences from the start of the application, instead of the report.");

    private final Deployment deployment;
    private final Operations operations;

    EnvironmentPaths(Deployment deployment, Operations operations) {
        this.deployment = deployment;
        this.operations = operations;
    }

    /** Adds the routes if somebody may call them. */
    void addTo(Map<String, Object> paths) {
        Callers callers = deployment.environment();
        if (callers != Callers.NOBODY) {
            String root = deployment.environmentPath();
            Map<String, Object> report = get("getEnvironment", "The environment report", "Environment", callers);
            report.put("parameters", List.of(PRETTY, DIFF));
            paths.put(root, OpenApi.get(report));
            paths.put(
                    root + "/{section}",
                    part(
                            "getSection",
                            "One section of the environment report",
                            "section",
                            callers,
                            List.of(PRETTY, DIFF)));
            paths.put(
                    root + "/config/{key}",
                    part(
                            "getSetting",
                            "One key of the configuration, with its origin",
                            "key",
                            callers,
                            List.of(PRETTY)));
            Map<String, Object> masked = operations.restricted(
                    "getMasked",
                    "The places of masked values",
                    Tree.of(JSON, Operations.media("MaskedPlaces", "maskedPlaces")),
                    callers);
            masked.put("parameters", List.of(PRETTY));
            paths.put(root + "/scrubbed", OpenApi.get(masked));
        }
    }

    private Map<String, Object> get(String id, String summary, String schema, Callers callers) {
        return operations.restricted(
                id, summary, Tree.of(JSON, Operations.media(schema, schema.toLowerCase(Locale.ROOT))), callers);
    }

    private Map<String, Object> part(
            String id, String summary, String name, Callers callers, List<Map<String, Object>> queries) {
        Map<String, Object> part = operations.restricted(
                id, summary, Tree.of(JSON, Tree.of("schema", Tree.of("description", "Any JSON."))), callers);
        List<Object> parameters = new ArrayList<>();
        parameters.add(Tree.of("name", name, "in", "path", "required", true, "schema", Tree.of("type", "string")));
        parameters.addAll(queries);
        part.put("parameters", parameters);
        operations.addError(part, 404, "The report has nothing of that name.");
        return OpenApi.get(part);
    }

    private static Map<String, Object> flag(String name, String description) {
        return Tree.of(
                "name",
                name,
                "in",
                "query",
                "description",
                description,
                "allowEmptyValue",
                true,
                "schema",
                Tree.of("type", "boolean", "enum", List.of(true)));
    }
}
