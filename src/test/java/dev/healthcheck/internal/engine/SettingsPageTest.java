package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.settings.Key;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Generates the table of the settings page, and holds the page against it. */
class SettingsPageTest {
    private static final Path PAGE = Path.of("src", "site", "markdown", "settings.md");
    private static final Path GENERATED = Path.of("target", "settings.md");
    private static final String BEGIN = "<!-- The settings, generated from their constants in the code. -->\n";
    private static final String END = "<!-- The end of the settings. -->\n";

    @Test
    void thePageHasTheTableThatIsGeneratedFromTheCode() throws IOException {
        String page = Files.readString(PAGE).replace("\r\n", "\n");
        String generated = page.substring(0, page.indexOf(BEGIN)) + BEGIN + table() + page.substring(page.indexOf(END));
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);

        assertThat(page).as("copy %s to %s", GENERATED, PAGE).isEqualTo(generated);
    }

    @Test
    void theSettingsOfTheReadmeHaveTheSameDefaults() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `healthcheck."))
                .toList();

        assertThat(rows)
                .hasSize(10)
                .allSatisfy(row -> assertThat(Settings.KEYS).anySatisfy(key -> {
                    assertThat(row).startsWith("| `" + key.name() + "` |");
                    assertThat(row).endsWith(key.defaultValue().isEmpty() ? "| |" : "| `" + key.defaultValue() + "` |");
                }));
    }

    private static String table() {
        return Settings.KEYS.stream()
                .map(SettingsPageTest::row)
                .collect(Collectors.joining("", "| key | meaning | allowed | default |\n|---|---|---|---|\n", ""));
    }

    private static String row(Key<?> key) {
        String defaultValue = key.defaultValue().isEmpty() ? "" : "`" + key.defaultValue() + "` ";
        return "| `%s` | %s | %s | %s|\n".formatted(key.name(), key.meaning(), key.allowed(), defaultValue);
    }
}
