package dev.healthcheck.internal.http;

import dev.healthcheck.CheckState;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The health report of another service.
 *
 * @param format the name of its format
 * @param checks its checks; empty if the caller may not see them
 * @param cycle the cycle of services that ask each other; empty without one
 */
record OtherReport(String format, CheckState state, List<OtherCheck> checks, String cycle) {
    private static final int MOST_CHECKS = 5_000;
    private static final String CYCLE = "call-cycle";

    /** {@return the report in the JSON; null if this is no report} */
    static @Nullable OtherReport of(JsonObject json) {
        CheckState state = Words.state(text(json, "status"));
        if (state == null) {
            return null;
        }
        List<OtherCheck> checks = new ArrayList<>();
        String format = "status";
        if (json.get("results") instanceof JsonArray results) {
            format = "jaxrs-healthcheck";
            objects(results).forEach(one -> add(checks, ofOurs(one)));
        } else if (json.get("checks") instanceof JsonArray microProfile) {
            format = "microprofile-health";
            objects(microProfile).forEach(one -> add(checks, ofMicroProfile(one)));
        } else if (json.get("checks") instanceof JsonObject healthJson) {
            format = "health+json";
            healthJson.forEach((key, list) -> addHealthJson(checks, key, list));
        } else if (json.get("components") instanceof JsonObject || json.get("details") instanceof JsonObject) {
            format = "spring-boot";
            addSpring(checks, "", json, 0);
        }
        String cycle = checks.stream()
                .filter(check -> check.name().equals(CYCLE))
                .map(OtherCheck::output)
                .findFirst()
                .orElse("");
        checks.removeIf(check -> check.name().equals(CYCLE));
        return new OtherReport(format, state, List.copyOf(checks), cycle);
    }

    private static void add(List<OtherCheck> checks, OtherCheck check) {
        if (checks.size() < MOST_CHECKS) {
            checks.add(check);
        }
    }

    private static OtherCheck ofOurs(JsonObject json) {
        String state = text(json, "state");
        boolean passed = json.get("passed") == JsonValue.TRUE;
        return check(text(json, "checker"), state.isEmpty() ? passed ? "passed" : "failed" : state, json, "output");
    }

    private static OtherCheck ofMicroProfile(JsonObject json) {
        JsonObject data = json.get("data") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
        String state = text(data, "state");
        boolean isOurs = Words.state(state) != null;
        OtherCheck check = check(text(json, "name"), isOurs ? state : text(json, "status"), data, "output");
        return check.output().isEmpty() && !data.isEmpty() && check.state() != CheckState.PASSED
                ? new OtherCheck(
                        check.name(), check.state(), check.isPending(), check.isCritical(), Quote.of(data.toString()))
                : check;
    }

    private static void addHealthJson(List<OtherCheck> checks, String key, JsonValue list) {
        String name = key.replaceFirst(":[^:]*$", "").replace("%3A", ":");
        if (list instanceof JsonArray details) {
            objects(details).forEach(one -> add(checks, check(name, text(one, "status"), one, "output")));
        }
    }

    private static void addSpring(List<OtherCheck> checks, String prefix, JsonObject json, int depth) {
        JsonValue children = json.containsKey("components") ? json.get("components") : json.get("details");
        if (!(children instanceof JsonObject components)) {
            return;
        }
        for (Map.Entry<String, JsonValue> one : components.entrySet()) {
            if (one.getValue() instanceof JsonObject child
                    && !text(child, "status").isEmpty()) {
                String name = prefix + one.getKey();
                if (depth < 10 && child.get("components") instanceof JsonObject) {
                    addSpring(checks, name + "/", child, depth + 1);
                } else {
                    JsonObject details =
                            child.get("details") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
                    add(checks, check(name, text(child, "status"), details, "error"));
                }
            }
        }
    }

    private static OtherCheck check(String name, String word, JsonObject json, String output) {
        CheckState state = Words.state(word);
        JsonValue text = json.get(output);
        return new OtherCheck(
                Quote.of(name),
                state == null ? CheckState.DEGRADED : state,
                word.equals("pending"),
                json.get("critical") != JsonValue.FALSE,
                text == null || text == JsonValue.NULL
                        ? ""
                        : Quote.of(text instanceof JsonString string ? string.getString() : message(text)));
    }

    private static String message(JsonValue output) {
        String message = output instanceof JsonObject object ? text(object, "message") : "";
        return message.isEmpty() ? output.toString() : message;
    }

    private static List<JsonObject> objects(JsonArray array) {
        return array.stream()
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast)
                .toList();
    }

    private static String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
