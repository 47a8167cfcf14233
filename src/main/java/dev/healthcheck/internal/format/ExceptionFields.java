package dev.healthcheck.internal.format;

import dev.healthcheck.ExceptionInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the fields of an exception for the reports. */
final class ExceptionFields {
    private ExceptionFields() {}

    /** {@return the class, the message and the causes, the nearest first} */
    static Map<String, @Nullable Object> of(ExceptionInfo exception) {
        Map<String, @Nullable Object> fields = link(exception);
        List<Map<String, @Nullable Object>> causes = new ArrayList<>();
        for (ExceptionInfo cause = exception.cause(); cause != null; cause = cause.cause()) {
            causes.add(link(cause));
        }
        fields.put("causes", causes);
        return fields;
    }

    private static Map<String, @Nullable Object> link(ExceptionInfo exception) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("class", exception.type());
        fields.put("message", exception.message());
        return fields;
    }
}
