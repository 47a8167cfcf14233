package dev.healthcheck.internal.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the examples of the page about formats. */
class FormatsPageTest {
    private final String page = read();

    private static String read() {
        try {
            return Files.readString(Path.of("src", "site", "markdown", "formats.md"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theExamplesInJsonSatisfyTheSchemas() {
        new SchemaReader("health-json.json").read(line("{\"status\":\"fail\""));
        new SchemaReader("microprofile-health.json").read(line("{\"status\":\"DOWN\""));
    }

    @Test
    void theExampleForNagiosIsTheOutputOfAPlugin() {
        int start = page.indexOf("\nHEALTH ") + 1;
        NagiosOutput output = NagiosOutput.read(page.substring(start, page.indexOf("\n```", start)));

        assertThat(output.metrics()).containsOnlyKeys("disk time", "ordersDatabase time", "queue time", "queue value");
        assertThat(output.lines()).hasSize(3);
    }

    @Test
    void thePageHasTheMediaTypes() {
        assertThat(page)
                .contains(List.of(
                        "| `" + HealthJsonFormat.TYPE + "` |",
                        "| MicroProfile Health 4.0 | `" + MicroProfileFormat.TYPE + "` |",
                        "| `" + NagiosFormat.TYPE + "` |"));
    }

    private String line(String start) {
        return page.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }
}
