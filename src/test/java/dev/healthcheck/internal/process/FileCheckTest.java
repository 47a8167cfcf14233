package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
    @TempDir
    Path directory;

    private CheckResult run(Path file, Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "path";
        all[1] = file;
        System.arraycopy(options, 0, all, 2, options.length);
        return ReadyMade.run(Duration.ofSeconds(2), "file", all);
    }

    private Path file(String content, Duration age) throws IOException {
        Path file = Files.writeString(directory.resolve("job.txt"), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
        return file;
    }

    @Test
    void aFilePassesWithItsAge() throws IOException {
        CheckResult result = run(file("done", Duration.ofHours(1)));

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("s");
        assertThat(ReadyMade.output(result, "observedValue").toString()).startsWith("36");
        assertThat(ReadyMade.output(result, "sizeBytes")).isEqualTo(4L);
    }

    @Test
    void anOldFileFails() throws IOException {
        CheckResult result = run(file("done", Duration.ofHours(3)), "degraded", "1h", "failed", "2h");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("failed from 7200 s up", "has the program that writes");
    }

    @Test
    void aFileOfTheFutureIsNew() throws IOException {
        CheckResult result = run(file("done", Duration.ofHours(-3)), "failed", "2h");

        assertThat(ReadyMade.output(result, "observedValue").toString()).isEqualTo("0");
    }

    @Test
    void aMissingFileFails() {
        Path missing = directory.resolve("missing");

        CheckResult result = run(missing);

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains(missing + " does not exist", "has the program");
    }

    @Test
    void aSmallFileFails() throws IOException {
        Path file = file("12345", Duration.ZERO);

        assertThat(run(file, "min-size", "5").state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.message(run(file, "min-size", "6"))).contains("has 5 bytes, fewer than 6 bytes");
    }

    @Test
    void theEndOfALargeFileMustContainThePattern() throws IOException {
        Path file = directory.resolve("large.log");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.writeBytes("begun");
            large.seek(10_000_000);
            large.writeBytes("ended with code 0\n");
        }

        assertThat(run(file, "contains", "ended with code \\d").state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.message(run(file, "contains", "begun"))).contains("does not contain the pattern 'begun'");
    }

    @Test
    void aPatternThatNeedsAgesEndsTheRun() throws IOException {
        CheckResult result = run(file("a".repeat(5_000), Duration.ZERO), "contains", "(a|aa)+b");

        assertThat(ReadyMade.message(result)).contains("too many steps");
    }

    @Test
    void aDirectoryHasNoContent() {
        assertThat(run(directory).state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.message(run(directory, "contains", "x"))).contains("no regular file");
    }

    @Test
    void aLockInADirectoryThatDoesNotExistIsNotAbsent() {
        CheckResult result = run(directory.resolve("typo").resolve("lock"), "absent", "on");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("typo does not exist; is its volume mounted?");
    }

    @Test
    void aLockMustBeAbsent() throws IOException {
        assertThat(run(directory.resolve("missing"), "absent", "on").state()).isEqualTo(CheckState.PASSED);

        CheckResult present = run(file("", Duration.ZERO), "absent", "on");

        assertThat(present.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(present)).contains("exists; remove it");
    }

    @Test
    void aLockWithALimitMayExistUntilThen() throws IOException {
        Path lock = file("", Duration.ofMinutes(30));

        assertThat(run(lock, "absent", "on", "failed", "1h").state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.message(run(lock, "absent", "on", "failed", "10m")))
                .contains("still exists");
    }

    @Test
    void whatDoesNotGoTogetherIsAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("file")).contains("path", "is not set");
        assertThat(ReadyMade.problemOf("file", "path", "x", "absent", "on", "min-size", "1"))
                .contains("absent does not go together with min-size");
        assertThat(ReadyMade.problemOf("file", "path", "x", "contains", "(")).contains("a regular expression");
    }
}
