package dev.healthcheck.internal.file;

import static dev.healthcheck.testing.Given.source;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileSettingsTest {
    @TempDir
    private Path directory;

    private final DeploymentProblems problems = new DeploymentProblems();

    @Test
    void thereIsNoFileByDefault() {
        assertThat(FileSettings.read(new SettingsReader(source("test"), problems))
                        .path())
                .isNull();
        assertThat(problems.line()).isNull();
    }

    @Test
    void anEmptyPathIsOff() {
        assertThat(read(" ").path()).isNull();
        assertThat(problems.line()).isNull();
    }

    @Test
    void anAbsolutePathInADirectoryIsGood() {
        Path file = directory.resolve("health");

        assertThat(read(" " + file + " ").path()).isEqualTo(file);
        assertThat(problems.line()).isNull();
    }

    @Test
    void aFileFromBeforeIsGood() throws IOException {
        Path file = Files.writeString(directory.resolve("health"), "OK");

        read(file.toString());

        assertThat(problems.line()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "run/health", "./health", "/", "/a\0b"})
    void aPathThatIsNotAbsoluteIsRefused(String path) {
        assertThat(read(path).path()).isNull();
        assertThat(problems.line()).startsWith("healthcheck.file = '").contains("allowed: an absolute path");
    }

    @Test
    void aMissingDirectoryIsRefused() {
        read(directory.resolve("none").resolve("health").toString());

        assertThat(problems.line()).contains("healthcheck.file = '", "the directory does not exist", "allowed: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "health.live"})
    void aDirectoryInPlaceOfAFileIsRefused(String name) throws IOException {
        Files.createDirectory(directory.resolve(name));

        read(directory.resolve("health").toString());

        assertThat(problems.line()).contains("the path is that of a directory");
    }

    @Test
    void aReadOnlyDirectoryIsRefused() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(directory)).as("root writes everywhere").isFalse();

        read(directory.resolve("health").toString());

        assertThat(problems.line()).contains("the directory is not writable");
    }

    private FileSettings read(String path) {
        return FileSettings.read(new SettingsReader(source("test", "healthcheck.file", path), problems));
    }
}
