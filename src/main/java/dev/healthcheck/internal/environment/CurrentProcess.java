package dev.healthcheck.internal.environment;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Asks Java and the operating system about this process. */
final class CurrentProcess {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    private CurrentProcess() {}

    static ProcessFacts facts() {
        ProcessHandle process = ProcessHandle.current();
        RuntimeMXBean java = ManagementFactory.getRuntimeMXBean();
        return new ProcessFacts(
                process.pid(),
                arguments(process.info(), java).all(),
                System.getProperty("user.dir", ""),
                process.info().user().orElseGet(() -> System.getProperty("user.name", "")),
                Instant.ofEpochMilli(java.getStartTime()),
                () -> Duration.ofMillis(java.getUptime()),
                System.getenv(),
                System::getProperties);
    }

    private static Arguments arguments(ProcessHandle.Info info, RuntimeMXBean java) {
        return new Arguments(
                JavaExecutable.current(),
                info.arguments(),
                COMMAND_LINE,
                java.getInputArguments(),
                System.getProperty("sun.java.command", ""));
    }
}
