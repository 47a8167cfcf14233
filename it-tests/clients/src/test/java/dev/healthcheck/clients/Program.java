package dev.healthcheck.clients;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A process of a test. It ends with the test at the latest. */
final class Program implements AutoCloseable {
    private static final int LIMIT = 30;

    private final Process process;
    private final Path output;
    private final Thread killer;

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** The end of a process, with all that it has printed. */
    record Ended(int code, String output) {}

    /** Starts a program that writes its output to {@code output.log} in a new folder. */
    static Program start(Path folder, List<String> command) {
        try {
            Path output = Files.createDirectories(folder).resolve("output.log");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            return new Program(process, output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return the end of a short program} */
    static Ended run(Path folder, List<String> command) {
        try (Program program = start(folder, command)) {
            if (!program.process.waitFor(LIMIT, SECONDS)) {
                throw new IllegalStateException(command + " runs for more than " + LIMIT + " s\n" + program.output());
            }
            return new Ended(program.process.exitValue(), program.output());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }

    /** {@return the end of a line of a shell} */
    static Ended shell(Path folder, String line) {
        return run(folder, List.of("sh", "-c", line));
    }

    /** {@return what the program has printed up to now} */
    String output() {
        try {
            return new String(Files.readAllBytes(output), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Fails with the output of the program if it has ended. */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new AssertionError("ended with " + process.exitValue() + ":\n" + output());
        }
    }

    /** Asks the process to end, and does not wait. */
    void terminate() {
        process.destroy();
    }

    /** Ends the process at once, and waits for its end. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(LIMIT, SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Skips the test: a client is missing. */
    static void skip(String name, String debianPackage) {
        String message = "SKIPPED: " + name + " is not installed; on Debian, the package " + debianPackage + " has it";
        System.out.println(message);
        Assumptions.abort(message);
    }
}
