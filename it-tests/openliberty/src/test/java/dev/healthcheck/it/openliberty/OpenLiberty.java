package dev.healthcheck.it.openliberty;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.ProcessServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.Wars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.h2.Driver;
import org.jboss.shrinkwrap.api.Archive;

/** Open Liberty, with the Web Profile unless the module names other features. It deploys what lies in a directory, and tells in its log what became of it. */
public final class OpenLiberty extends ProcessServer {
    private static final Path HOME = Path.of("target", "server", "wlp").toAbsolutePath();
    private static final Path BASE = HOME.resolve("usr/servers/it-tests");
    private static final Path DROPINS = BASE.resolve("dropins");
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private static final List<String> FEATURES =
            List.of(System.getProperty("server.features", "webProfile-10.0").split(" "));

    private static final String CONFIGURATION = """
            <server>
                <featureManager>%s</featureManager>
                <httpEndpoint id="defaultHttpEndpoint" host="127.0.0.1" httpPort="%d" httpsPort="-1"/>
                <applicationMonitor dropins="dropins" pollingRate="200ms"/>
                <logging consoleLogLevel="INFO"/>
                %s
            </server>
            """;

    /** Liberty has no database of its own. */
    private static final String DATABASE = """
            <library id="database"><file name="%s"/></library>
            <dataSource id="DefaultDataSource">
                <jdbcDriver libraryRef="database"/>
                <properties URL="jdbc:h2:mem:it-tests"/>
            </dataSource>
            """;

    private static final String READY = "CWWKF0011I:";
    private static final String STARTED = "CWWKZ0001I: Application %s started";
    private static final String STOPPED = "CWWKZ0009I: The application %s has stopped";

    /** What the container refuses, and what an application itself breaks off when it starts. */
    private static final List<String> FAILED = List.of(
            "CWWKZ0002E: An exception occurred while starting the application %s.",
            "CWWKZ0012I: The application %s was not started");

    private int port;

    @Override
    public String name() {
        return System.getProperty("server.name", "Open Liberty") + " " + System.getProperty("server.version");
    }

    @Override
    public void start() throws IOException {
        port = FreePorts.next();
        Trees.delete(BASE);
        Files.createDirectories(DROPINS);
        Files.writeString(BASE.resolve("server.xml"), configuration());
        process = ServerProcess.start(command(), Path.of("target", "console.log"));
        process.awaitReady(LIMIT, () -> said(0, READY));
    }

    /** It is part of the feature microProfile. */
    @Override
    public Optional<URI> microProfileHealth() {
        return FEATURES.stream().anyMatch(feature -> feature.startsWith("microProfile"))
                ? Optional.of(URI.create("http://127.0.0.1:" + port + "/health"))
                : Optional.empty();
    }

    private String configuration() {
        String features =
                FEATURES.stream().map(name -> "<feature>" + name + "</feature>").collect(joining());
        return CONFIGURATION.formatted(features, port, isWhole() ? DATABASE.formatted(database()) : "");
    }

    /** {@return whether it has the Web Profile} */
    private static boolean isWhole() {
        return FEATURES.stream().anyMatch(name -> name.startsWith("webProfile"));
    }

    private static Path database() {
        try {
            return Path.of(Driver.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> command() {
        Stream<String> jvm = Stream.of(
                ServerProcess.java(),
                "-Xmx512m",
                "-Duser.language=en",
                "-javaagent:" + HOME.resolve("bin/tools/ws-javaagent.jar"),
                "@" + HOME.resolve("lib/platform/java/java9.options"));
        // Without features of JMX, the agent that the tests attach later finds no maker of MBeans.
        Stream<String> agent = isWhole() ? Stream.empty() : Stream.of("-Dcom.sun.management.jmxremote");
        Stream<String> server = Stream.of(
                "-jar",
                HOME.resolve("bin/tools/ws-server.jar").toString(),
                BASE.getFileName().toString());
        return Stream.of(jvm, agent, server).flatMap(Function.identity()).toList();
    }

    @Override
    public Deployed deploy(Archive<?> archive) {
        String name = Wars.name(archive);
        int linesBefore = log().size();
        try {
            // Moved, so that no half of it is found.
            Files.move(Wars.file(archive), DROPINS.resolve(archive.getName()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        await().atMost(LIMIT).until(() -> said(linesBefore, STARTED.formatted(name)) || failed(linesBefore, name));
        if (failed(linesBefore, name)) {
            remove(archive.getName());
            throw new DeploymentFailed(log().stream().skip(linesBefore).collect(joining("\n")));
        }
        return Deployed.on(port, archive);
    }

    @Override
    public void undeploy(Deployed deployed) {
        int linesBefore = log().size();
        remove(deployed.file());
        await().atMost(LIMIT).until(() -> said(linesBefore, STOPPED.formatted(deployed.name())));
    }

    private static void remove(String file) {
        try {
            Files.delete(DROPINS.resolve(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean failed(int linesBefore, String name) {
        return FAILED.stream().anyMatch(text -> said(linesBefore, text.formatted(name)));
    }

    private boolean said(int linesBefore, String text) {
        return log().stream().skip(linesBefore).anyMatch(line -> line.contains(text));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> log() {
        return process.console();
    }

    @Override
    public boolean isJakartaServer() {
        return isWhole();
    }

    @Override
    public boolean takesEars() {
        return true;
    }

    /** Without the servlet API, a library sees the class loader only, whose resources are in an archive. */
    @Override
    public boolean listsFiles() {
        return isWhole();
    }

    @Override
    public boolean hasServlets() {
        return isWhole();
    }

    @Override
    public boolean hasDefaultDataSource() {
        return isWhole();
    }
}
