package dev.healthcheck.it.server;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints which test classes took how long. JUnit finds this listener by itself. */
public final class SlowestClasses implements TestExecutionListener {
    private static final int SHOWN = 10;

    private final Map<String, Long> begun = new LinkedHashMap<>();
    private final Map<String, Duration> took = new LinkedHashMap<>();

    @Override
    public void executionStarted(TestIdentifier test) {
        if (isClass(test)) {
            begun.put(test.getUniqueId(), System.nanoTime());
        }
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long begin = begun.get(test.getUniqueId());
        if (begin != null) {
            took.put(test.getDisplayName(), Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private static boolean isClass(TestIdentifier test) {
        return test.getSource().filter(ClassSource.class::isInstance).isPresent();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        System.out.println(
                Path.of("").toAbsolutePath().getFileName() + ": the slowest of " + took.size() + " test classes");
        took.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(SHOWN)
                .forEach(entry ->
                        System.out.printf("%8.1f s  %s%n", entry.getValue().toMillis() / 1000.0, entry.getKey()));
    }
}
