package dev.healthcheck.internal.environment;

import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * What there is to know about a process.
 *
 * @param pid its number
 * @param argv the executable and its arguments
 * @param cwd the working directory
 * @param user who it runs as
 * @param startTime when it started
 * @param uptime how long it has been running by now, whatever the wall clock did
 * @param environ its environment variables
 * @param properties its system properties by now
 */
record ProcessFacts(
        long pid,
        List<String> argv,
        String cwd,
        String user,
        Instant startTime,
        Supplier<Duration> uptime,
        Map<String, String> environ,
        Supplier<Properties> properties) {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

    ProcessFacts {
        argv = List.copyOf(argv);
        environ = Map.copyOf(environ);
    }

    /** {@return what Java and the operating system tell about this process} */
    static ProcessFacts current() {
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
                executable(),
                info.arguments(),
                COMMAND_LINE,
                java.getInputArguments(),
                System.getProperty("sun.java.command", ""));
    }

    /** {@return the executable file that runs this process} */
    static String executable() {
        return executable(ProcessHandle.current().info().command(), System.getProperty("java.home", ""));
    }

    /** {@return what the operating system says, or else what is usual} */
    static String executable(Optional<String> command, String javaHome) {
        return command.orElseGet(() -> Path.of(javaHome, "bin", "java").toString());
    }
}
