package dev.healthcheck.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.healthcheck.testing.FakeClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFileTest {
    private static final FileTime OLD = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    private Path parent;

    private final FakeClock clock = new FakeClock();
    private final List<String> troubles = new ArrayList<>();

    private Path directory;
    private Path ready;
    private Path live;
    private StatusFile file;

    @BeforeEach
    void setUp() throws IOException {
        directory = Files.createDirectory(parent.resolve("app"));
        ready = directory.resolve("health");
        live = directory.resolve("health.live");
        file = new StatusFile(ready, troubles::add, clock::nanoTime);
    }

    @Test
    void thereIsNoFileBeforeTheFirstUpdate() throws IOException {
        assertThat(names()).isEmpty();
    }

    @Test
    void theFileHasTheLineWhileTheReadinessIsUp() throws IOException {
        file.update(true, "OK – 3 checks");

        assertThat(ready).hasContent("OK – 3 checks\n");
        assertThat(names()).containsExactly("health", "health.live");
        assertThat(troubles).isEmpty();
    }

    @Test
    void theFileGoesAtOnceWithTheReadiness() throws IOException {
        file.update(true, "OK");
        file.update(false, "NOT OK");

        assertThat(names()).containsExactly("health.live");
    }

    @Test
    void theFileComesBackAtOnceWithTheReadiness() throws IOException {
        file.update(true, "OK");
        file.update(false, "NOT OK");
        file.update(true, "OK again");

        assertThat(ready).hasContent("OK again\n");
    }

    @Test
    void theFileIsFreshEvenIfNothingChanges() throws IOException {
        file.update(true, "OK");
        Files.setLastModifiedTime(ready, OLD);

        clock.advance(SECOND);
        file.update(true, "OK");

        assertThat(Files.getLastModifiedTime(ready)).isGreaterThan(OLD);
    }

    @Test
    void theFileIsNotWrittenAgainWithinASecond() throws IOException {
        file.update(true, "OK");
        Files.setLastModifiedTime(ready, OLD);

        clock.advance(SECOND.minusNanos(1));
        file.update(true, "changed");

        assertThat(Files.getLastModifiedTime(ready)).isEqualTo(OLD);
        assertThat(ready).hasContent("OK\n");
    }

    @Test
    void theFileOfTheProcessIsFreshWhateverTheReadinessIs() throws IOException {
        for (boolean isReady : new boolean[] {false, true, false}) {
            file.update(isReady, "any");
            assertThat(Files.getLastModifiedTime(live)).isGreaterThan(OLD);
            Files.setLastModifiedTime(live, OLD);
        }
    }

    @Test
    void bothFilesAreStaleWithoutAnUpdate() throws IOException {
        file.update(true, "OK");
        Files.setLastModifiedTime(ready, OLD);
        Files.setLastModifiedTime(live, OLD);

        clock.advance(Duration.ofHours(1));

        assertThat(Files.getLastModifiedTime(ready)).isEqualTo(OLD);
        assertThat(Files.getLastModifiedTime(live)).isEqualTo(OLD);
    }

    @Test
    void eachUserMayReadTheFiles() throws IOException {
        assumeThat(Files.getFileStore(directory).supportsFileAttributeView("posix"))
                .isTrue();

        file.update(true, "OK");

        for (Path one : List.of(ready, live)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                    .isEqualTo("rw-r--r--");
        }
    }

    @Test
    void aReaderSeesAWholeLineOrNoFile() throws Exception {
        Set<String> seen = new TreeSet<>();
        CountDownLatch reading = new CountDownLatch(1);
        file.update(true, "0" + "x".repeat(100_000));
        CompletableFuture<Void> reader = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 2_000; i++) {
                seen.add(shape(ready));
                reading.countDown();
            }
        });

        reading.await();
        for (int i = 0; !reader.isDone(); i++) {
            clock.advance(SECOND);
            file.update(true, i % 10 + "x".repeat(100_000));
        }

        reader.join();
        assertThat(seen).containsExactly("whole");
    }

    private static String shape(Path path) {
        try {
            String content = Files.readString(path);
            return content.length() == 100_002 && content.endsWith("x\n") ? "whole" : "part of " + content.length();
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void twoWritersOfOnePathDoNotCorruptTheFile() throws Exception {
        StatusFile other = new StatusFile(ready, troubles::add, System::nanoTime);
        Set<String> seen = new TreeSet<>();
        file.update(true, "0" + "x".repeat(100_000));
        CompletableFuture<Void> rival = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 300; i++) {
                other.update(false, "");
                other.update(true, "1" + "x".repeat(100_000));
            }
        });

        while (!rival.isDone()) {
            clock.advance(SECOND);
            file.update(true, "0" + "x".repeat(100_000));
            seen.add(shape(ready).replaceFirst(".*NoSuchFile.*", "none"));
        }

        rival.join();
        assertThat(seen).isSubsetOf("whole", "none");
        assertThat(troubles).isEmpty();
    }

    @Test
    void closeDeletesBothFilesForGood() throws IOException {
        file.update(true, "OK");

        file.close();
        assertThat(names()).isEmpty();

        file.update(true, "OK");
        assertThat(names()).isEmpty();
    }

    @Test
    void closeWithoutAnUpdateOrADirectoryIsQuiet() throws IOException {
        Files.delete(directory);

        assertThatCode(file::close).doesNotThrowAnyException();
        assertThat(troubles).isEmpty();
    }

    @Test
    void aMissingDirectoryIsToldOnceUntilItIsBack() throws IOException {
        Files.delete(directory);
        file.update(true, "OK");
        file.update(true, "OK");
        file.update(false, "NOT OK");

        assertThat(troubles).singleElement().asString().contains(ready + " cannot", "NoSuchFileException");

        Files.createDirectory(directory);
        file.update(true, "OK");
        assertThat(names()).containsExactly("health", "health.live");

        file.close();
        assertThat(troubles).hasSize(1);
    }

    @Test
    void aFailureAfterARecoveryIsToldAgain() throws IOException {
        Files.delete(directory);
        file.update(true, "OK");
        Files.createDirectory(directory);
        file.update(false, "NOT OK");
        Files.delete(live);
        Files.delete(directory);
        file.update(true, "OK");

        assertThat(troubles).hasSize(2);
    }

    @Test
    void aDirectoryInPlaceOfTheFileIsToldAndKept() throws IOException {
        Files.createDirectory(ready);

        file.update(true, "OK");
        file.update(false, "NOT OK");
        file.close();

        assertThat(troubles).hasSize(1);
        assertThat(names()).containsExactly("health");
    }

    @Test
    void aReadOnlyDirectoryIsTold() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(directory)).as("root writes everywhere").isFalse();

        file.update(true, "OK");

        assertThat(troubles).singleElement().asString().contains("AccessDeniedException");
    }

    @Test
    void aListenerThatFailsDoesNotHarmTheCaller() throws IOException {
        StatusFile hostile = new StatusFile(
                ready,
                text -> {
                    throw new IllegalStateException(text);
                },
                clock::nanoTime);
        Files.delete(directory);

        assertThatCode(() -> hostile.update(true, "OK")).doesNotThrowAnyException();
    }

    @Test
    void theTemporaryFileOfADeadProcessGoes() throws IOException {
        Path dead = Files.writeString(directory.resolve("health.1234.tmp"), "part");
        Path deadLive = Files.writeString(directory.resolve("health.live.1234.tmp"), "part");
        Path young = Files.writeString(directory.resolve("health.5678.tmp"), "of another application");
        Path foreign = Files.writeString(directory.resolve("other.tmp"), "of the application");
        for (Path old : List.of(dead, deadLive, foreign)) {
            Files.setLastModifiedTime(old, OLD);
        }

        file.update(true, "OK");

        assertThat(dead).doesNotExist();
        assertThat(deadLive).doesNotExist();
        assertThat(young).exists();
        assertThat(foreign).exists();

        Files.setLastModifiedTime(young, OLD);
        clock.advance(Duration.ofMinutes(1));
        file.update(true, "OK");

        assertThat(young).doesNotExist();
    }

    @Test
    void aFailedWriteLeavesNoTemporaryFileAndKeepsTheLastContent() throws IOException {
        FreshFile fresh = new FreshFile(ready);
        fresh.write("good");
        Files.delete(ready);
        Files.createDirectory(ready);

        assertThatCode(() -> fresh.write("bad")).isInstanceOf(IOException.class);

        assertThat(names()).containsExactly("health");
        assertThat(ready).isDirectory();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(one -> one.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException gone) {
            return List.of();
        }
    }
}
