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
 * The facts about a process.
 *
 * @param pid its number
 * @param argv the executable and its arguments
 * @param cwd the working directory
 * @param user the user of the process
 * @param startTime when it started
 * @param uptime how long it has run until now; does not depend on the wall clock
 * @param environ its environment variables
 * @param properties its current system properties
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

    /** {@return the facts about this process, from Java and the operating system} */
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

    private static ProcessArguments arguments(ProcessHandle.Info info, RuntimeMXBean java) {
        return new ProcessArguments(
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

    /** {@return the file from the operating system, or else the usual file in the directory of Java} */
    static String executable(Optional<String> command, String javaHome) {
        return command.orElseGet(() -> Path.of(javaHome, "bin", "java").toString());
    }
}
