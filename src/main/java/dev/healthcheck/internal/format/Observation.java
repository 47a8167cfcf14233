package dev.healthcheck.internal.format;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The value that a check has observed: its output if that is a number, or members of its output.
 *
 * @param value null if the output has no observed value; the other components are then null too
 * @param unit the unit of the value, such as {@code ms}
 * @param measurement what the value measures, such as {@code connections}
 * @param rest the members of the output that are not part of the observation; empty if the output is not an object
 */
record Observation(
        @Nullable Object value,
        @Nullable String unit,
        @Nullable String measurement,
        Map<String, @Nullable Object> rest) {

    static Observation of(@Nullable Object output) {
        if (output instanceof Number) {
            return new Observation(output, null, null, Map.of());
        }
        return output instanceof Map<?, ?> members ? ofMembers(members) : new Observation(null, null, null, Map.of());
    }

    private static Observation ofMembers(Map<?, ?> members) {
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        members.forEach((name, member) -> rest.put(String.valueOf(name), member));
        Object value = rest.get("observedValue");
        if (value == null) {
            return new Observation(null, null, null, rest);
        }
        rest.remove("observedValue");
        return new Observation(value, text(rest, "observedUnit"), text(rest, "measurement"), rest);
    }

    /** Takes a text out of the members. A member that is not a text stays. */
    static @Nullable String text(Map<String, @Nullable Object> members, String name) {
        if (members.get(name) instanceof String text && !text.isEmpty()) {
            members.remove(name);
            return text;
        }
        return null;
    }
}
