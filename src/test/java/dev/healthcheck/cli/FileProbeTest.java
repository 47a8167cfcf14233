package dev.healthcheck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProbeTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("health"), "success, 5 checks\nmore\n");
    }

    @Test
    void aYoungFileIsOk() {
        Run run = Run.of("probe", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.out()).matches("OK - success, 5 checks \\| age=\\d+\\.\\d{3}s;;30\\.000;0\n");
    }

    @Test
    void anOldFileIsCritical() throws IOException {
        age(Duration.ofMinutes(2));

        Run run = Run.of(file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.reason()).isEqualTo("CRITICAL - " + file + " is older than 30.000s: success, 5 checks");
    }

    @Test
    void theGreatestAgeIsAnOption() throws IOException {
        age(Duration.ofMinutes(2));

        assertThat(Run.of(file.toString(), "--max-age", "1h").code()).isZero();
        assertThat(Run.of(file.toString(), "--max-age=1m").code()).isEqualTo(2);
    }

    @Test
    void aFileOfTheFutureIsCritical() throws IOException {
        age(Duration.ofDays(-1));

        Run run = Run.of(file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.reason()).contains(" has a time in the future");
    }

    @Test
    void aMissingFileIsCritical() {
        Run run = Run.of("probe", file + ".txt");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEqualTo("CRITICAL - " + file + ".txt does not exist | age=U;;30.000;0\n");
    }

    @Test
    void aFolderIsCritical() {
        Run run = Run.of("probe", folder.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.reason()).isEqualTo("CRITICAL - " + folder + " is no file");
    }

    @Test
    void theFirstLineIsShownCleanAndShort() throws IOException {
        Files.writeString(file, "a\u001b[2J|b" + "x".repeat(5_000));

        assertThat(Run.of(file.toString()).reason())
                .startsWith("OK - a [2J/bxxx")
                .hasSizeLessThan(400);
    }

    private void age(Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }
}
