package dev.healthcheck.internal.value;

import dev.healthcheck.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The texts that replace values that cannot be written. */
final class Marks {
    /** Replaces the rest of a value that is too long. */
    static final String CUT = "… (cut: more than " + Json.LONGEST + " characters)";

    private Marks() {}

    /**
     * {@return a mark that names the type of the value, the member and the reason}
     *
     * @param member the name of the value in its owner; empty without an owner
     */
    static String of(@Nullable Object value, String member, String reason) {
        String type = value == null ? "null" : value.getClass().getName();
        return text(member.isEmpty() || member.startsWith("[") ? type + member : type + "." + member, reason);
    }

    static String text(String place, String reason) {
        return "(cannot be written: " + place + ": " + reason + ")";
    }

    static String reason(Throwable thrown) {
        String message = message(thrown);
        return thrown.getClass().getName() + (message == null ? "" : ": " + message);
    }

    /** {@return the class and the message of an exception} */
    static Map<String, @Nullable Object> fields(Throwable thrown) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("class", thrown.getClass().getName());
        fields.put("message", message(thrown));
        return fields;
    }

    /** {@return the message, or a text that says so if the exception throws when it returns the message} */
    private static @Nullable String message(Throwable thrown) {
        try {
            return thrown.getMessage();
        } catch (RuntimeException | Error e) {
            return "(its message cannot be read)";
        }
    }
}
