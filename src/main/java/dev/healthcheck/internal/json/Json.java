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
    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
    private final JsonProvider provider = JsonProvider.provider();

    public String write(@Nullable Object value) {
        return value == null ? "null" : jsonb.toJson(value);
    }

    /**
     * {@return a copy that only has maps, lists, strings, numbers, booleans and nulls}
     *
     * @throws RuntimeException if JSON-B cannot write the value; an Error is possible too, as for a circle
     */
    public @Nullable Object tree(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        // Wrapped, because not every implementation writes a bare number or string.
        try (JsonReader reader = provider.createReader(new StringReader(jsonb.toJson(List.of(value))))) {
            return plain(reader.readArray().get(0));
        }
    }

    private static @Nullable Object plain(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> plainMap(value.asJsonObject());
            case ARRAY -> plainList(value.asJsonArray());
            case STRING -> ((JsonString) value).getString();
            case NUMBER -> ((JsonNumber) value).numberValue();
            case TRUE -> true;
            case FALSE -> false;
            case NULL -> null;
        };
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
