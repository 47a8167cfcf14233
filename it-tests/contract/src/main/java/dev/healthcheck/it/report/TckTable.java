package dev.healthcheck.it.report;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the test suite of MicroProfile Health showed, as Markdown. */
record TckTable(List<String> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEAD = """
            | test suite | server | JDK | tests | passed | failed | skipped | report |
            |---|---|---|---|---|---|---|---|
            """;

    /** {@return the table of the reports in the folder} */
    static TckTable read(Path kept) throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path file : reports(kept)) {
            rows.add(row(JSON.readTree(file.toFile()), file.getFileName().toString()));
        }
        return new TckTable(rows);
    }

    private static String row(JsonNode report, String file) {
        return Stream.of("tck", "server", "jdk", "tests", "passed", "failed", "skipped")
                .map(field -> report.path(field).asText())
                .collect(joining(" | ", "| ", " | `%s` |".formatted(file)));
    }

    /** Keeps the reports of the suite that has run. */
    static void collect(Path suite, Path kept) throws IOException {
        for (Path file : reports(suite.resolve("target"))) {
            Files.createDirectories(kept);
            Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Path> reports(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("tck-.*\\.json"))
                    .sorted()
                    .toList();
        }
    }

    String text() {
        return HEAD + String.join("\n", rows) + "\n";
    }
}
