package dev.healthcheck.internal.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes objects as JSON, and copies the values that JSON-B can write into trees of maps, lists and plain values. */
public final class Json implements AutoCloseable {
    /** The greatest number of characters of an output. The output of a useful report is shorter. */
    public static final int LONGEST = 4_000_000;

    private static final String MISSING_JSONB = "JSON-B (jakarta.json.bind) or its implementation is missing;"
            + " add org.eclipse:yasson, or io.quarkus:quarkus-jsonb on Quarkus (%s)";
    private static final String MISSING_JSONP = "JSON-P (jakarta.json) or its implementation is missing;"
            + " add org.eclipse:yasson, which brings it, or io.quarkus:quarkus-jsonb on Quarkus (%s)";

    private final Supplier<Jsonb> jsonb;
    private final Supplier<JsonProvider> provider;
    private final @Nullable String problem;

    /** Finds the implementations. If one is absent, the object only tells the problem. */
    public Json() {
        Found<JsonProvider> foundProvider = Found.provider();
        Found<Jsonb> foundJsonb = Found.jsonb();
        provider = foundProvider;
        jsonb = foundJsonb;
        if (foundProvider.reason().isEmpty()) {
            problem = foundJsonb.reason().isEmpty() ? null : MISSING_JSONB.formatted(foundJsonb.reason());
        } else {
            problem = MISSING_JSONP.formatted(foundProvider.reason());
        }
    }

    /** {@return a sentence for the start if JSON-B or JSON-P is absent, else null} */
    public @Nullable String problem() {
        return problem;
    }

    public String write(@Nullable Object value) {
        return value == null ? "null" : jsonb.get().toJson(value);
    }

    /**
     * {@return a copy with only maps, lists, strings, numbers, booleans and nulls}
     *
     * <p>The copy of a text with more than {@link #LONGEST} characters has only its beginning. A text that says so
     * replaces any other value of more characters, such as a value without an end.
     *
     * @throws RuntimeException if JSON-B cannot write the value; JSON-B may also throw an Error, such as for a circle
     */
    public @Nullable Object tree(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return text.length() <= LONGEST ? text : beginning(text);
        }
        LimitedWriter text = new LimitedWriter(LONGEST);
        try {
            // A list wraps the value, because some implementations do not write a bare number or string.
            jsonb.get().toJson(List.of(value), text);
        } catch (RuntimeException e) {
            if (text.isFull()) {
                return "… (cut: more than " + LONGEST + " characters)";
            }
            throw e;
        }
        try (JsonReader reader = provider.get().createReader(new StringReader(text.toString()))) {
            return plain(reader.readArray().get(0));
        }
    }

    /** {@return the beginning of the text} The cut is not between the halves of a character. */
    private static String beginning(String text) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    public static @Nullable Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            return plainMap(object);
        }
        if (value instanceof JsonArray array) {
            return plainList(array);
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.numberValue();
        }
        return value == JsonValue.NULL ? null : (Object) (value == JsonValue.TRUE);
    }

    private static Map<String, @Nullable Object> plainMap(JsonObject object) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        object.forEach((name, value) -> map.put(name, plain(value)));
        return map;
    }

    private static List<@Nullable Object> plainList(JsonArray array) {
        List<@Nullable Object> list = new ArrayList<>(array.size());
        array.forEach(value -> list.add(plain(value)));
        return list;
    }

    @Override
    public void close() {
        try {
            if (problem == null) {
                jsonb.get().close();
            }
        } catch (Exception e) {
            throw new IllegalStateException("cannot close JSON-B", e);
        }
    }
}
