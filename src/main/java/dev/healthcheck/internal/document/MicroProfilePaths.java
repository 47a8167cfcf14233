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
        return OpenApi.get(
                operations.openWith(id, summary, Tree.of("200", answer("UP", "microProfile"), "503", answer("DOWN"))));
    }

    private static Map<String, Object> answer(String description, String... examples) {
        return Operations.answer(description, Tree.of(JSON, Operations.media(SCHEMA, examples)));
    }
}
