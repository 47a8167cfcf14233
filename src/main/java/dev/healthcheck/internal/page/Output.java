package dev.healthcheck.internal.page;

import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes a text of an output: a text as it is, a map as a line for each entry, and anything else as JSON. */
final class Output {
    private final Function<@Nullable Object, String> json;

    /** @param json writes a plain tree as JSON */
    Output(Function<@Nullable Object, String> json) {
        this.json = json;
    }

    String of(@Nullable Object output) {
        if (!(output instanceof Map<?, ?> map) || map.isEmpty()) {
            return value(output);
        }
        StringJoiner lines = new StringJoiner("\n");
        map.forEach((name, value) -> lines.add(name + ": " + value(value)));
        return lines.toString();
    }

    private String value(@Nullable Object value) {
        return value instanceof String text ? text : json.apply(value);
    }
}
