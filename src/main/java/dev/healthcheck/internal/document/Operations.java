package dev.healthcheck.internal.document;

import dev.healthcheck.internal.document.Deployment.Statuses;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes the operations of an OpenAPI document. */
final class Operations {
    private static final String JSON = "application/json";

    private final Deployment deployment;
    private final Reports reports;

    Operations(Deployment deployment, Reports reports) {
        this.deployment = deployment;
        this.reports = reports;
    }

    /** {@return an operation with a report} Every caller gets the status, so that a login is optional. */
    Map<String, Object> report(String id, String summary, List<Object> own, List<Statuses> statuses) {
        List<Object> parameters = new ArrayList<>(own);
        reports.parameters().keySet().forEach(name -> parameters.add(Tree.reference("parameters", name)));
        Map<String, Object> operation = operation(id, summary, optional());
        operation.put("parameters", parameters);
        Map<Integer, List<String>> states = new TreeMap<>();
        for (Statuses codes : statuses) {
            add(states, codes.success(), "success");
            add(states, codes.degraded(), "degraded");
            add(states, codes.failed(), "failure");
        }
        Map<String, Object> responses = Tree.of();
        states.forEach((code, shown) ->
                responses.put(code.toString(), answer("status " + String.join(", ", shown), reports.content(shown))));
        responses.put("304", Tree.of("description", "The report is the one of If-None-Match."));
        operation.put("responses", responses);
        addError(operation, 406, "No format has that name.");
        if (deployment.details().isRestricted()) {
            addError(operation, 403, "Only callers with access to the details may ask for fresh runs.");
        }
        return operation;
    }

    private static void add(Map<Integer, List<String>> states, int code, String state) {
        List<String> shown = states.computeIfAbsent(code, any -> new ArrayList<>());
        if (!shown.contains(state)) {
            shown.add(state);
        }
    }

    /** {@return an operation for every caller} Callers with access see more. */
    Map<String, Object> open(String id, String summary, Map<String, Object> content) {
        return openWith(id, summary, Tree.of("200", answer(summary, content)));
    }

    /** {@return an operation for every caller} Callers with access see more. */
    Map<String, Object> openWith(String id, String summary, Map<String, Object> responses) {
        Map<String, Object> operation = operation(id, summary, optional());
        operation.put("responses", responses);
        return operation;
    }

    static Map<String, Object> answer(String description, Map<String, Object> content) {
        return Tree.of("description", description, "content", content);
    }

    /** {@return an operation for callers with access only} */
    Map<String, Object> restricted(String id, String summary, Map<String, Object> content, Callers callers) {
        Map<String, Object> operation = operation(id, summary, security(callers));
        operation.put("responses", Tree.of("200", answer(summary, content)));
        if (callers.isRestricted()) {
            addRefusal(operation, callers);
        }
        return operation;
    }

    private static Map<String, Object> operation(String id, String summary, List<Object> security) {
        Map<String, Object> operation = Tree.of("operationId", id, "summary", summary);
        if (!security.isEmpty()) {
            operation.put("security", security);
        }
        return operation;
    }

    private List<Object> optional() {
        List<Object> security = new ArrayList<>(security(deployment.details()));
        if (!security.isEmpty()) {
            security.add(0, Tree.of());
        }
        return security;
    }

    private static List<Object> security(Callers callers) {
        return callers.isRestricted()
                ? List.of(Tree.of(callers == Callers.TOKEN ? "token" : "login", List.of()))
                : List.of();
    }

    void addRefusal(Map<String, Object> operation, Callers callers) {
        addError(operation, callers == Callers.TOKEN ? 401 : 403, "The caller has no access.");
    }

    /** Adds an error, if the code has no other meaning yet. */
    @SuppressWarnings("unchecked")
    void addError(Map<String, Object> operation, int code, String description) {
        Map<String, Object> responses = (Map<String, Object>) operation.get("responses");
        if (responses != null) {
            responses.putIfAbsent(Integer.toString(code), answer(description, Tree.of(JSON, media("Error", "error"))));
        }
    }

    static Map<String, Object> media(String schema, String... examples) {
        Map<String, Object> named = Tree.of();
        for (String example : examples) {
            named.put(example, Tree.reference("examples", example));
        }
        Map<String, Object> media = Tree.of("schema", Tree.reference("schemas", schema));
        if (!named.isEmpty()) {
            media.put("examples", named);
        }
        return media;
    }
}
