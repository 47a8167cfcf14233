package dev.healthcheck.internal.format;

import dev.healthcheck.CheckState;
import java.util.LinkedHashMap;
import java.util.List;
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
public record Observation(
        @Nullable Object value,
        @Nullable String unit,
        @Nullable String measurement,
        Map<String, @Nullable Object> rest) {

    /** The member with the message for people. */
    static final String MESSAGE = "message";

    /** {@return the observation in the output of a check} */
    public static Observation of(@Nullable Object output) {
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

    /**
     * {@return the values from which the check is degraded or failed, by these two words}
     *
     * <p>Ready-made checks tell them as {@code limits}.
     */
    public Map<String, Number> limits() {
        Map<String, Number> limits = new LinkedHashMap<>();
        if (rest.get("limits") instanceof Map<?, ?> members) {
            for (CheckState state : List.of(CheckState.DEGRADED, CheckState.FAILED)) {
                if (members.get(state.toString()) instanceof Number limit) {
                    limits.put(state.toString(), limit);
                }
            }
        }
        return limits;
    }

    /** {@return the message for people in an output with members; the output itself in all other cases} */
    static @Nullable Object messageOr(@Nullable Object output) {
        return output instanceof Map<?, ?> members
                        && members.get(MESSAGE) instanceof String message
                        && !message.isBlank()
                ? message
                : output;
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
