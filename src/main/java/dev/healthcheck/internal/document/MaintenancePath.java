package dev.healthcheck.internal.document;

import java.util.Map;

/** The route of the maintenance in an OpenAPI document. */
final class MaintenancePath {
    private static final String JSON = "application/json";

    private final Deployment deployment;
    private final Operations operations;

    MaintenancePath(Deployment deployment, Operations operations) {
        this.deployment = deployment;
        this.operations = operations;
    }

    /** {@return the methods that somebody may call; empty if nobody may} */
    Map<String, Object> methods() {
        Map<String, Object> content = Tree.of(JSON, Operations.media("Maintenance", "maintenance", "noMaintenance"));
        Map<String, Object> methods = Tree.of();
        if (deployment.details() != Callers.NOBODY) {
            methods.put(
                    "get",
                    operations.restricted("getMaintenance", "The current maintenance", content, deployment.details()));
        }
        if (deployment.maintenance() != Callers.NOBODY) {
            Map<String, Object> put = operations.restricted(
                    "beginMaintenance",
                    "Begins a maintenance: the readiness fails with the reason",
                    content,
                    deployment.maintenance());
            Map<String, Object> text = Tree.of("schema", Tree.of("type", "string"));
            Map<String, Object> body = Operations.media("MaintenanceRequest", "maintenanceRequest");
            put.put("requestBody", Tree.of("required", true, "content", Tree.of(JSON, body, "text/plain", text)));
            operations.addError(put, 400, "The body has no reason, or a malformed end.");
            operations.addError(put, 413, "The body is longer than 8 KiB.");
            methods.put("put", put);
            methods.put(
                    "delete",
                    operations.restricted("endMaintenance", "Ends the maintenance", content, deployment.maintenance()));
        }
        return methods;
    }
}
