package dev.healthcheck.internal.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes objects as JSON, and turns whatever JSON-B can write into a tree of maps, lists and plain values. */
public final class Json implements AutoCloseable {
    /** No report that somebody reads has an output of this length. */
    public static final int LONGEST = 4_000_000;

    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
    private final JsonProvider provider = JsonProvider.provider();

    public String write(@Nullable Object value) {
        return value == null ? "null" : jsonb.toJson(value);
    }

    /**
     * {@return a copy that only has maps, lists, strings, numbers, booleans and nulls}
     *
     * <p>Of what has more than {@link #LONGEST} characters, as what never ends does, it only has a beginning, or a text
     * that says so.
     *
     * @throws RuntimeException if JSON-B cannot write the value; an Error is possible too, as for a circle
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
            // Wrapped, because not every implementation writes a bare number or string.
            jsonb.toJson(List.of(value), text);
        } catch (RuntimeException e) {
            if (text.isFull()) {
                return "… (cut: more than " + LONGEST + " characters)";
            }
            throw e;
        }
        try (JsonReader reader = provider.createReader(new StringReader(text.toString()))) {
            return plain(reader.readArray().get(0));
        }
    }

    /** Does not end between the halves of a character. */
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
            jsonb.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close JSON-B", e);
        }
    }
}
