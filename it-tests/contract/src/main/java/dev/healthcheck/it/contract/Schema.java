package dev.healthcheck.it.contract;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;

/** The JSON schema of a format, written from its specification. */
enum Schema {
    HEALTH_JSON("health-json.json"),
    MICRO_PROFILE("microprofile-health.json");

    private final String file;

    Schema(String file) {
        this.file = file;
    }

    /** {@return the sentences about what the schema forbids; empty for JSON that is valid} */
    Set<String> faults(String json) {
        try (InputStream schema = Schema.class.getResourceAsStream("/schemas/" + file)) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(
                            json,
                            InputFormat.JSON,
                            context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                    .stream()
                    .map(String::valueOf)
                    .collect(Collectors.toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
