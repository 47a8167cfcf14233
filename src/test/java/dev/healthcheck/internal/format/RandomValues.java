package dev.healthcheck.internal.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Texts and trees of what JSON, HTML, terminals and decoders stumble over. */
record RandomValues(Random random) {
    private static final String[] PIECES = {
        "\"", "\\", "/", "</script>", "<!--", "\r\n", "\0", "\u0001", "\u001b[2J", "\u007f", "\u0085", "\u2028",
        "\u2029", "\ufeff", "\uffff", "\ud83d\ude00", "\ud83d", "\ude00", "é", "e\u0301", "\u202e", "{", "}", "[",
        "],", ":", "null", "\\u0000", "%00", "&amp;", "'", " ", "\t", "plain"
    };

    int upTo(int limit) {
        return random.nextInt(limit);
    }

    @SafeVarargs
    final <T> T of(T... values) {
        return values[upTo(values.length)];
    }

    String text() {
        return Stream.generate(() -> of(PIECES)).limit(upTo(8)).collect(Collectors.joining());
    }

    List<String> texts() {
        return Stream.generate(this::text).limit(upTo(3)).toList();
    }

    Object value(int depth) {
        return switch (upTo(depth > 0 ? 8 : 6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> Math.scalb(random.nextDouble() - 0.5, upTo(600) - 300);
            case 4, 5 -> text();
            case 6 -> Stream.generate(() -> value(depth - 1)).limit(upTo(4)).toList();
            default -> map(depth);
        };
    }

    /** No two names are alike, even when they are sent. */
    private Map<String, Object> map(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = upTo(4); i > 0; i--) {
            map.put(i + text(), value(depth - 1));
        }
        return map;
    }

    /** {@return what arrives of a tree} Half a character cannot be sent, and a number has no type. */
    static Object sent(Object value) {
        if (value instanceof String text) {
            return new String(text.getBytes(UTF_8), UTF_8);
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RandomValues::sent).collect(Collectors.toList());
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> sent = new LinkedHashMap<>();
            map.forEach((name, entry) -> sent.put(sent(name), sent(entry)));
            return sent;
        }
        return value;
    }

    /** {@return the same of what was read} */
    static Object plain(JsonValue value) {
        if (value instanceof JsonArray array) {
            return array.stream().map(RandomValues::plain).collect(Collectors.toList());
        }
        if (value instanceof JsonObject object) {
            Map<Object, Object> map = new LinkedHashMap<>();
            object.forEach((name, entry) -> map.put(name, plain(entry)));
            return map;
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().stripTrailingZeros();
        }
        return value instanceof JsonString text
                ? text.getString()
                : value == JsonValue.NULL ? null : (Object) (value == JsonValue.TRUE);
    }
}
