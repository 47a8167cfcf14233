package dev.healthcheck.it.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toSet;
import static org.awaitility.Awaitility.await;

import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.ObjectName;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;
import org.awaitility.core.ConditionTimeoutException;

/** A server's JVM. It ends with ours at the latest. */
public final class ServerProcess implements AutoCloseable {
    private static final Pattern JAVA_THREAD = Pattern.compile("^\"(.*)\" #\\d+ ", Pattern.MULTILINE);
    private static final Pattern VIRTUAL_THREAD = Pattern.compile("^#\\d+ \"(.*)\" virtual", Pattern.MULTILINE);
    private static final Pattern JDK_VERSION = Pattern.compile("^JDK (\\S+)", Pattern.MULTILINE);
    private static final int TAIL_LINES = 60;

    private final Process process;
    private final Path console;
    private final Thread killer;

    private ServerProcess(Process process, Path console) {
        this.process = process;
        this.console = console;
        this.killer = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /** Starts a {@code java} command that writes all its output to the file {@code console}. */
    public static ServerProcess start(List<String> command, Path console) throws IOException {
        return start(command, console, Launch.ofTests());
    }

    /** Starts a {@code java} command that writes all its output to the file {@code console}. */
    public static ServerProcess start(List<String> command, Path console, Launch launch) throws IOException {
        Files.createDirectories(console.toAbsolutePath().getParent());
        List<String> full = new ArrayList<>(command);
        full.addAll(1, launch.arguments());
        ProcessBuilder builder =
                new ProcessBuilder(full).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().putAll(launch.variables());
        Process process = builder.start();
        process.getOutputStream().close();
        return new ServerProcess(process, console);
    }

    /** {@return what a command prints} */
    public static String outputOf(String... command) {
        return outputOf(Map.of(), command);
    }

    /** {@return what a command prints that has more variables in its environment} */
    public static String outputOf(Map<String, String> variables, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(variables);
            Process process = builder.start();
            return new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return the path of {@code java} of the JDK that the module's server runs on} */
    public static String java() {
        return Jdk.ofServer().tool("java").toString();
    }

    /** {@return the lines of a log file; none while it does not exist} */
    public static List<String> lines(Path log) {
        try {
            // Not Files.readAllLines: it refuses the half character at the end of a file being written.
            return Files.exists(log)
                    ? new String(Files.readAllBytes(log), UTF_8).lines().toList()
                    : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public List<String> console() {
        return lines(console);
    }

    /** Waits until the server answers; fails with the end of its output if it dies or is late. */
    public void awaitReady(Duration limit, Callable<Boolean> ready) {
        try {
            await().atMost(limit).ignoreExceptions().until(() -> !process.isAlive() || ready.call());
        } catch (ConditionTimeoutException late) {
            throw new IllegalStateException("not ready after " + limit.toSeconds() + " s\n" + tail(), late);
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("exited with " + process.exitValue() + "\n" + tail());
        }
    }

    /** {@return those of all threads, virtual ones included} */
    public List<String> threadNames() {
        return Stream.concat(names(JAVA_THREAD, jcmd("Thread.print")), virtualThreadNames())
                .toList();
    }

    private static Stream<String> names(Pattern thread, String text) {
        return thread.matcher(text).results().map(found -> found.group(1));
    }

    /** Only this command shows virtual threads, and only in a file. */
    private Stream<String> virtualThreadNames() {
        if (Runtime.Version.parse(javaVersion()).feature() < 21) {
            return Stream.empty();
        }
        Path dump = console.resolveSibling("threads.txt").toAbsolutePath();
        jcmd("Thread.dump_to_file", "-overwrite", dump.toString());
        return names(VIRTUAL_THREAD, String.join("\n", lines(dump)));
    }

    /** {@return the version of the JDK that runs it, as the process tells} */
    public String javaVersion() {
        String answer = jcmd("VM.version");
        Matcher version = JDK_VERSION.matcher(answer);
        if (!version.find()) {
            throw new IllegalStateException(answer);
        }
        return version.group(1);
    }

    /** {@return how many instances are left after a full garbage collection, by class} */
    public Map<String, Integer> liveInstances(Pattern name) {
        Map<String, Integer> counts = new TreeMap<>();
        jcmd("GC.class_histogram")
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(columns ->
                        columns.length > 3 && name.matcher(columns[3]).find())
                .forEach(columns -> counts.merge(columns[3], Integer.parseInt(columns[1]), Integer::sum));
        return counts;
    }

    /** Stops the process, and lets it go on after that time. */
    public void pause(Duration time) {
        String pid = Long.toString(process.pid());
        outputOf("kill", "-STOP", pid);
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            outputOf("kill", "-CONT", pid);
        }
    }

    public Set<String> mbeanNames() {
        try (JMXConnector connector = JMXConnectorFactory.connect(new JMXServiceURL(managementAddress()))) {
            return connector.getMBeanServerConnection().queryNames(null, null).stream()
                    .map(ObjectName::toString)
                    .collect(toSet());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The JVM's own agent, which listens for processes of the same user only. */
    private String managementAddress() throws IOException {
        try {
            VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
            try {
                return machine.startLocalManagementAgent();
            } finally {
                machine.detach();
            }
        } catch (AttachNotSupportedException failure) {
            throw new IOException(failure);
        }
    }

    private String jcmd(String... command) {
        Stream<String> target = Stream.of(
                Jdk.ofServer().tool("jcmd").toString(),
                "-J-XX:+UseSerialGC",
                "-J-XX:TieredStopAtLevel=1",
                Long.toString(process.pid()));
        return outputOf(Stream.concat(target, Stream.of(command)).toArray(String[]::new));
    }

    /** Asks the JVM to end, and insists after half a minute. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String tail() {
        List<String> lines = console();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
    }
}
