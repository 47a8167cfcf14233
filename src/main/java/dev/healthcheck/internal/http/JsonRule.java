package dev.healthcheck.internal.http;

import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonPointer;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one value of a body with JSON.
 *
 * @param pointer the place of the value, by RFC 6901
 * @param equal the text that the value must have; null if it must be a number, which the check measures
 */
record JsonRule(String pointer, @Nullable String equal) {
    private static final Pattern POINTER = Pattern.compile("(/([^~/]|~[01])*)+");
    private static final int LONGEST_NUMBER = 100;

    private static final CheckOption<String> JSON_POINTER = CheckOption.of(
            "json-pointer",
            "",
            "a JSON Pointer such as /status or /queues/0/size",
            text -> {
                if (!POINTER.matcher(text).matches()) {
                    throw new IllegalArgumentException(text);
                }
                return text;
            },
            "the place of a value in the body, which must be JSON");
    private static final CheckOption<String> JSON_EQUALS = CheckOption.text(
            "json-equals", "", "the text, number, true, false or null at that place; if not set, a number to measure");

    static final List<CheckOption<?>> OPTIONS = List.of(JSON_POINTER, JSON_EQUALS);

    /** {@return the rule of one check; empty without one} */
    static Optional<JsonRule> of(CheckOptions options) {
        Optional<String> pointer = options.find(JSON_POINTER);
        String equal = options.find(JSON_EQUALS).orElse(null);
        if (pointer.isEmpty() && equal != null) {
            throw new IllegalArgumentException("json-equals without json-pointer; allowed: both");
        }
        return pointer.map(place -> new JsonRule(place, equal));
    }

    boolean isMeasured() {
        return equal == null;
    }

    /** {@return what is wrong with the value; null if it is the wanted one} */
    @Nullable
    String problem(JsonValue value) {
        return equal == null || isEqual(value, equal)
                ? null
                : "the value at %s is %s, but must be %s".formatted(pointer, shown(value), equal);
    }

    private static boolean isEqual(JsonValue value, String equal) {
        if (value instanceof JsonNumber number) {
            BigDecimal wanted = number(equal);
            return wanted != null && wanted.compareTo(number.bigDecimalValue()) == 0;
        }
        return value instanceof JsonString text
                ? text.getString().equals(equal)
                : value.getValueType() != JsonValue.ValueType.OBJECT
                        && value.getValueType() != JsonValue.ValueType.ARRAY
                        && value.toString().equals(equal);
    }

    /**
     * {@return the number at the place, also if it is a text}
     *
     * @throws IOException if there is no number
     */
    double measured(JsonValue value, Url url) throws IOException {
        BigDecimal number = value instanceof JsonNumber exact
                ? exact.bigDecimalValue()
                : value instanceof JsonString text ? number(text.getString()) : null;
        if (number == null || !Double.isFinite(number.doubleValue())) {
            throw new IOException("%s: the value at %s is %s, which is no number; compare it by the option json-equals"
                    .formatted(url, pointer, shown(value)));
        }
        return number.doubleValue();
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.length() > LONGEST_NUMBER ? null : new BigDecimal(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** {@return the value at the place} */
    JsonValue value(Body body, Url url) throws IOException {
        JsonValue whole = JsonBody.read(body, url);
        try {
            JsonPointer place = Json.createPointer(pointer);
            if (whole instanceof JsonStructure structure) {
                return place.getValue(structure);
            }
        } catch (JsonException | IndexOutOfBoundsException absent) {
            throw noValue(url, absent);
        }
        throw noValue(url, null);
    }

    private IOException noValue(Url url, @Nullable Exception cause) {
        return new IOException(
                "%s: the JSON has no value at %s; is the option json-pointer right for this version of the server?"
                        .formatted(url, pointer),
                cause);
    }

    private static String shown(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            default -> Quote.of(value.toString());
        };
    }
}
