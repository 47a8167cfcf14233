package dev.healthcheck.it.server;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;

/** A runtime that becomes one program with the application: a JVM, a port and a directory for each WAR. */
public abstract class ProcessPerWar implements Server {
    private static final Path DEPLOYMENTS = Path.of("target", "deployments").toAbsolutePath();
    private static final String JAVA_VERSION = "java.version = ";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Path> consoles = new CopyOnWriteArrayList<>();
    private final Map<Deployed, ServerProcess> running = new ConcurrentHashMap<>();

    /**
     * Makes the program of a WAR.
     *
     * @param directory is empty, and for nothing else
     * @return the {@code java} command that starts it
     */
    protected abstract List<String> command(Path war, Path directory, Deployed deployed) throws IOException;

    /** {@return the root of the WAR with the file name} */
    protected abstract Deployed deployed(String file) throws IOException;

    /** {@return the root of a WAR that knows no context path, on a free port} */
    protected static Deployed atRoot(String file) throws IOException {
        Deployed deployed = Deployed.on(FreePorts.next(), file);
        return new Deployed(
                deployed.name(),
                file,
                URI.create("http://127.0.0.1:" + deployed.uri().getPort()));
    }

    /** {@return the class path of a program: the classes of the WAR, the library, and the others} */
    protected static String classPath(Path war, Path directory, Path... others) throws IOException {
        Path application = directory.resolve("app.jar");
        WarJar.write(war, application);
        return Stream.concat(Stream.of(application, Wars.library().toPath()), Stream.of(others))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }

    /** {@return what the program logs as soon as it serves} */
    protected abstract Pattern ready();

    @Override
    public final void start() throws IOException {
        Trees.delete(DEPLOYMENTS);
    }

    @Override
    public final Deployed deploy(Archive<?> archive) {
        try {
            Path directory = DEPLOYMENTS.resolve(consoles.size() + "-" + Wars.name(archive));
            Files.createDirectories(directory);
            Deployed deployed = deployed(archive.getName());
            List<String> command = command(Wars.file(archive), directory, deployed);
            running.put(deployed, serving(ServerProcess.start(command, console(directory.resolve("console.log")))));
            return deployed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ServerProcess serving(ServerProcess process) {
        try {
            process.awaitReady(PATIENCE, () -> process.console().stream().anyMatch(ready().asPredicate()));
            return process;
        } catch (IllegalStateException failure) {
            process.close();
            throw new DeploymentFailed(String.join("\n", process.console()));
        }
    }

    /** {@return the file, whose lines are part of the log from now on} */
    protected final Path console(Path file) {
        consoles.add(file);
        return file;
    }

    @Override
    public final void undeploy(Deployed deployed) {
        running.remove(deployed).close();
    }

    @Override
    public final int port() {
        throw new UnsupportedOperationException("each WAR has its own port");
    }

    @Override
    public final List<String> log() {
        return consoles.stream()
                .flatMap(console -> ServerProcess.lines(console).stream())
                .toList();
    }

    /** Nothing runs yet at the start of the tests, so the JDK itself tells. */
    @Override
    public final String javaVersion() {
        return ServerProcess.outputOf(ServerProcess.java(), "-XshowSettings:properties", "-version")
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith(JAVA_VERSION))
                .findFirst()
                .map(line -> line.substring(JAVA_VERSION.length()))
                .orElseThrow();
    }

    @Override
    public final List<String> threadNames() {
        return running.values().stream()
                .flatMap(process -> process.threadNames().stream())
                .toList();
    }

    @Override
    public final Map<String, Integer> liveInstances(Pattern name) {
        Map<String, Integer> counts = new TreeMap<>();
        running.values()
                .forEach(process ->
                        process.liveInstances(name).forEach((type, count) -> counts.merge(type, count, Integer::sum)));
        return counts;
    }

    @Override
    public final Set<String> mbeanNames() {
        return running.values().stream()
                .flatMap(process -> process.mbeanNames().stream())
                .collect(toSet());
    }

    @Override
    public final boolean isJakartaServer() {
        return false;
    }

    @Override
    public final boolean hasDefaultDataSource() {
        return false;
    }

    @Override
    public final void close() {
        running.values().forEach(ServerProcess::close);
    }
}
