package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the README's table of settings against the code. */
class ReadmeTest {
    private static final String MARK = "<!-- settings:";

    private record Row(String key, String defaultValue) {}

    @Test
    void theTableHasEverySettingInOrderWithItsDefault() throws IOException {
        List<Row> settings = Arrays.stream(Key.values())
                .map(key -> new Row(key.key(), key.defaultValue()))
                .toList();

        assertThat(table()).containsExactlyElementsOf(settings);
    }

    private static List<Row> table() throws IOException {
        return Files.readString(Path.of("README.md"))
                .lines()
                .dropWhile(line -> !line.startsWith(MARK))
                .skip(3)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Row(code(cells[1]), code(cells[4])))
                .toList();
    }

    private static String code(String cell) {
        return cell.strip().replace("`", "");
    }
}
