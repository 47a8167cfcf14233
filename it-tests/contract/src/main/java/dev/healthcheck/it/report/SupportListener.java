package dev.healthcheck.it.report;

import dev.healthcheck.it.server.RunningServer;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ServiceLoader;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes the report of a whole suite to {@code target/support.json}. JUnit finds this listener by itself. */
public final class SupportListener implements TestExecutionListener {
    public static final String FILE = "support.json";

    private final Outcomes outcomes = new Outcomes();
    private TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        outcomes.skipped(plan, test, reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        outcomes.finished(plan, test, result);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan finished) {
        if (isWholeSuite()) {
            ServiceLoader.load(Server.class).findFirst().ifPresent(this::write);
        }
    }

    /** {@return false for tests named on the command line, and for a module that leaves most of them to -Pall-servers} */
    private static boolean isWholeSuite() {
        return System.getProperty("it.test") == null && Boolean.parseBoolean(System.getProperty("whole.suite", "true"));
    }

    private void write(Server server) {
        try {
            report(server.name()).write(Path.of("target", FILE));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private SupportReport report(String server) {
        String version = System.getProperty("server.version");
        return new SupportReport(
                Path.of("").toAbsolutePath().getFileName().toString(),
                server.replace(version, "").strip(),
                version,
                System.getProperty("server.ee"),
                RunningServer.jdk(),
                LocalDate.now(ZoneOffset.UTC).toString(),
                outcomes.passed(),
                outcomes.failed(),
                outcomes.skipped());
    }
}
