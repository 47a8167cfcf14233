package dev.healthcheck.it.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program of a package of the system, as a process of the test. */
final class Installed implements AutoCloseable {
    private final Process process;
    private final int port;

    private Installed(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** {@return the path of the program} Without it the test is skipped, and says so. */
    static String program(String name) {
        List<Path> found = Stream.of(
                        (System.getenv("PATH") + File.pathSeparator + "/usr/sbin").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .toList();
        assumeTrue(!found.isEmpty(), () -> "the program " + name + " is not installed");
        return found.get(0).toString();
    }

    /** Starts the program and waits until it accepts connections. */
    static Installed start(int port, Path folder, Map<String, String> variables, String... command) throws IOException {
        Path log = folder.resolve("log.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(variables);
        Installed started = new Installed(builder.start(), port);
        await("start of " + command[0] + ", see " + log)
                .atMost(Duration.ofSeconds(60))
                .until(() -> accepts(port));
        return started;
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Ends the program and waits until nobody accepts connections. */
    @Override
    public void close() throws IOException {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroy);
        assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(10));
        // Processes of the program may keep the port a little longer.
        await().until(() -> !accepts(port));
    }
}
