package dev.healthcheck.internal.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schemas and the examples of the JSON of the library, which are the same for each deployment. */
final class Components {
    private static final String FILE = "components.yaml";

    private Components() {}

    /** {@return the lines that stand below {@code components} of OpenAPI} */
    static String read() {
        try (InputStream in = Components.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no " + FILE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
