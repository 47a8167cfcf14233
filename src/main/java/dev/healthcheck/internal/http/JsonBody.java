package dev.healthcheck.internal.http;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Reads bodies with JSON of at most 100 levels. */
final class JsonBody {
    private static final int MOST_LEVELS = 100;

    private JsonBody() {}

    /**
     * {@return the value}
     *
     * @throws IOException if the body is no JSON; the message begins with the address
     */
    static JsonValue read(Body body, Url url) throws IOException {
        String text = body.text();
        if (!body.encoding().isEmpty()) {
            throw new IOException("%s answered a body in the encoding %s, which the check has not asked for"
                    .formatted(url, Quote.of(body.encoding())));
        }
        if (isDeep(text)) {
            throw new IOException(
                    "%s answered JSON of more than %d levels: is it the right address?".formatted(url, MOST_LEVELS));
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException bad) {
            // The implementations throw various exceptions, for example for a number of thousands of digits.
            String advice = body.isCut()
                    ? "the body has more than the %d bytes of the option max-body".formatted(body.bytes().length)
                    : "it begins with '%s'; is it the right address?".formatted(Quote.of(text));
            throw new IOException("%s answered no JSON: %s".formatted(url, advice), bad);
        }
    }

    /** {@return the object, or null if the body has no JSON object} */
    static @Nullable JsonObject object(Body body, Url url) {
        try {
            return read(body, url) instanceof JsonObject object ? object : null;
        } catch (IOException bad) {
            return null;
        }
    }

    /** Parsers that call themselves for each level end with an error of the JVM otherwise. */
    private static boolean isDeep(String text) {
        int depth = 0;
        boolean isInString = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isInString) {
                i += c == '\\' ? 1 : 0;
                isInString = c != '"';
            } else if (c == '"') {
                isInString = true;
            } else if (c == '[' || c == '{') {
                depth++;
            } else if (c == ']' || c == '}') {
                depth--;
            }
            if (depth > MOST_LEVELS) {
                return true;
            }
        }
        return false;
    }
}
