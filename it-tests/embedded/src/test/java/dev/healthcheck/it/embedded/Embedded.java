package dev.healthcheck.it.embedded;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Wars;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Jersey and Weld SE without a server: one JVM per WAR, with nothing on its class path but these and the WAR. */
public final class Embedded implements Server {
    private static final Path DEPLOYMENTS = Path.of("target", "deployments");

    private final List<Path> consoles = new ArrayList<>();
    private final Map<Deployed, ServerProcess> running = new LinkedHashMap<>();

    @Override
    public String name() {
        return "Jersey SE " + System.getProperty("server.version");
    }

    @Override
    public void start() {
        // Each deployment starts its own JVM.
    }

    @Override
    public Deployed deploy(WebArchive war) {
        try {
            Deployed deployed = Deployed.on(FreePorts.next(), Wars.name(war));
            Path root = DEPLOYMENTS.resolve(deployed.name());
            ExplodedWar.write(Wars.file(war), root);
            running.put(deployed, launched(deployed, root));
            return deployed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private ServerProcess launched(Deployed deployed, Path war) throws IOException {
        Path console = DEPLOYMENTS.resolve(deployed.name() + "-" + consoles.size() + ".log");
        ServerProcess process = ServerProcess.start(command(deployed, war), console);
        consoles.add(console);
        try {
            process.awaitReady(Duration.ofMinutes(1), () -> process.console().contains(SeLauncher.READY));
            return process;
        } catch (IllegalStateException failure) {
            process.close();
            throw new DeploymentFailed(String.join("\n", process.console()));
        }
    }

    private static List<String> command(Deployed deployed, Path war) {
        String classPath = Stream.of(
                        war.resolve("WEB-INF/classes"),
                        war.resolve("WEB-INF/lib/*"),
                        Path.of("target", "classes"),
                        Path.of("target", "server", "*"))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
        return List.of(
                ServerProcess.java(),
                "-Xmx256m",
                "-Duser.language=en",
                "-cp",
                classPath,
                SeLauncher.class.getName(),
                deployed.uri().toString(),
                war.toString());
    }

    @Override
    public void undeploy(Deployed deployed) {
        running.remove(deployed).close();
    }

    @Override
    public List<String> log() {
        return consoles.stream()
                .flatMap(console -> ServerProcess.lines(console).stream())
                .toList();
    }

    @Override
    public List<String> threadNames() {
        return running.values().stream()
                .flatMap(process -> process.threadNames().stream())
                .toList();
    }

    @Override
    public Map<String, Integer> liveInstances(Pattern name) {
        Map<String, Integer> counts = new TreeMap<>();
        running.values()
                .forEach(process ->
                        process.liveInstances(name).forEach((type, count) -> counts.merge(type, count, Integer::sum)));
        return counts;
    }

    @Override
    public Set<String> mbeanNames() {
        return running.values().stream()
                .flatMap(process -> process.mbeanNames().stream())
                .collect(toSet());
    }

    @Override
    public boolean isJakartaServer() {
        return false;
    }

    /** Each starts a JVM, and what does not outlive that needs no second look. */
    @Override
    public int redeployments() {
        return 1;
    }

    @Override
    public void close() {
        running.values().forEach(ServerProcess::close);
    }
}
