package dev.healthcheck.internal.document;

import java.util.Map;

/** The routes of MicroProfile Health in an OpenAPI document: MicroProfile Health 4.0, 3. */
final class MicroProfilePaths {
    private static final String JSON = "application/json";
    private static final String SCHEMA = "MicroProfileReport";

    private final String path;
    private final Operations operations;

    MicroProfilePaths(String path, Operations operations) {
        this.path = path;
        this.operations = operations;
    }

    void addTo(Map<String, Object> paths) {
        paths.put(path, report("getMicroProfileHealth", "All checks, as MicroProfile Health says"));
        paths.put(path + "/live", report("getMicroProfileLive", "The liveness, as MicroProfile Health says"));
        paths.put(path + "/ready", report("getMicroProfileReady", "The readiness, as MicroProfile Health says"));
        paths.put(path + "/started", report("getMicroProfileStarted", "The start, as MicroProfile Health says"));
    }

    private Map<String, Object> report(String id, String summary) {
        Map<String, Object> get = operations.open(id, summary, Tree.of(JSON, Operations.media(SCHEMA, "microProfile")));
        get.put(
                "responses",
                Tree.of(
                        "200",
                        Tree.of(
                                "description",
                                "UP",
                                "content",
                                Tree.of(JSON, Operations.media(SCHEMA, "microProfile"))),
                        "503",
                        Tree.of("description", "DOWN", "content", Tree.of(JSON, Operations.media(SCHEMA)))));
        return OpenApi.get(get);
    }
}
