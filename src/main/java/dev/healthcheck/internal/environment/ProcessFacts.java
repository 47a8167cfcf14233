package dev.healthcheck.internal.environment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    ProcessFacts {
        argv = List.copyOf(argv);
        environ = Map.copyOf(environ);
    }
}
