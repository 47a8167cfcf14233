package dev.healthcheck.it.tck;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.healthcheck.it.server.Wars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testng.ITestContext;
import org.testng.ITestListener;

/** Writes how many tests have passed into {@code target/tck-SERVER.json}. TestNG finds this listener by itself. */
public final class Result implements ITestListener {
    private int passed;
    private int failed;
    private int skipped;
    private long millis;

    /** The TCK may come in several contexts: the file has the sum. */
    @Override
    public void onFinish(ITestContext context) {
        passed += context.getPassedTests().size();
        failed += context.getFailedTests().size();
        skipped += context.getSkippedTests().size();
        millis += context.getEndDate().getTime() - context.getStartDate().getTime();
        String json = """
                {
                  "tck": "org.eclipse.microprofile.health:microprofile-health-tck:%s",
                  "library": "%s",
                  "server": "%s",
                  "jdk": "%s",
                  "tests": %d,
                  "passed": %d,
                  "failed": %d,
                  "skipped": %d,
                  "seconds": %d
                }
                """.formatted(
                        System.getProperty("tck.version"),
                        Wars.libraryVersion(),
                        ServerContainer.chosen().name(),
                        System.getProperty("java.version"),
                        passed + failed + skipped,
                        passed,
                        failed,
                        skipped,
                        millis / 1000);
        try {
            Files.writeString(Path.of("target", "tck-" + System.getProperty("tck.server") + ".json"), json, UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
