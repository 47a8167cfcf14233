package dev.healthcheck.internal.document;

import java.util.Map;

/** The routes of the environment report in an OpenAPI document. */
final class EnvironmentPaths {
    private static final String JSON = "application/json";

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
            paths.put(
                    deployment.environmentPath(),
                    OpenApi.get(operations.restricted(
                            "getEnvironment",
                            "The environment report",
                            Tree.of(JSON, Operations.media("Environment", "environment")),
                            callers)));
            paths.put(
                    deployment.environmentPath() + "/scrubbed",
                    OpenApi.get(operations.restricted(
                            "getMasked",
                            "The places of masked values",
                            Tree.of(JSON, Operations.media("MaskedPlaces", "maskedPlaces")),
                            callers)));
        }
    }
}
