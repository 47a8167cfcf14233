package dev.healthcheck.internal.format;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the Health Check Response Format for HTTP APIs.
 *
 * @see <a href="https://datatracker.ietf.org/doc/html/draft-inadarei-api-health-check-06">the draft of the IETF</a>
 */
final class HealthJsonFormat {
    static final String TYPE = "application/health+json";

    private final Json json;
    private final ServiceInfo service;

    HealthJsonFormat(Json json, ServiceInfo service) {
        this.json = json;
        this.service = service;
    }

    String write(HealthReport report) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("status", status(report.state()));
        putIfSet(fields, "version", service.version());
        putIfSet(fields, "releaseId", service.releaseId());
        putIfSet(fields, "serviceId", service.serviceId());
        putIfSet(fields, "description", service.description());
        if (service.notes() != null) {
            fields.put("notes", List.of(service.notes()));
        }
        if (report.state() != CheckState.PASSED) {
            fields.put("output", Summary.of(report));
        }
        fields.put("checks", checks(report));
        return json.write(fields);
    }

    /** {@return the status only, for callers that may not see details} */
    String writeStatus(HealthReport report) {
        return json.write(Map.of("status", status(report.state())));
    }

    static String status(CheckState state) {
        return state == CheckState.PASSED ? "pass" : state.passed() ? "warn" : "fail";
    }

    private static void putIfSet(Map<String, Object> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    /** {@return the checks by key} Two names can have one key, because a key cannot have every character of a name. */
    private Map<String, List<Object>> checks(HealthReport report) {
        Map<String, List<Object>> checks = new LinkedHashMap<>();
        for (CheckOutcome outcome : report.results()) {
            ComponentDetails details = ComponentDetails.of(outcome, json);
            checks.computeIfAbsent(details.key(), key -> new ArrayList<>()).add(details.members());
        }
        return checks;
    }
}
