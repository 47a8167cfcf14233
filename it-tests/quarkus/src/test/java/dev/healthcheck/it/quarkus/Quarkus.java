package dev.healthcheck.it.quarkus;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.ProcessPerWar;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.WarJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Quarkus. Maven builds an application without classes, of the type that can be built again; for each WAR its classes take
 * the place of that application's jar.
 */
public final class Quarkus extends ProcessPerWar {
    private static final Path TEMPLATE = Path.of("target", "quarkus-app").toAbsolutePath();
    private static final String RUNNER = "quarkus-run.jar";
    private static final Pattern READY = Pattern.compile("Listening on: http");

    @Override
    public String name() {
        return System.getProperty("server.name") + " " + System.getProperty("server.version");
    }

    @Override
    protected Deployed deployed(String file) throws IOException {
        return Deployed.on(FreePorts.next(), file);
    }

    @Override
    protected Pattern ready() {
        return READY;
    }

    @Override
    protected List<String> command(Path war, Path directory, Deployed deployed) throws IOException {
        // Quarkus knows its files by the name of this directory.
        Path application = directory.resolve(TEMPLATE.getFileName());
        copyTemplate(application);
        WarJar.write(war, applicationJar(application));
        build(application, console(directory.resolve("build.log")), deployed);
        return List.of(
                ServerProcess.java(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + deployed.uri().getPort(),
                "-jar",
                application.resolve(RUNNER).toString());
    }

    /** The libraries are the same for all. */
    private static void copyTemplate(Path application) throws IOException {
        Trees.copy(TEMPLATE.resolve("app"), Files.createDirectories(application).resolve("app"));
        Trees.copy(TEMPLATE.resolve("quarkus"), application.resolve("quarkus"));
        Files.copy(TEMPLATE.resolve(RUNNER), application.resolve(RUNNER));
        Files.createSymbolicLink(application.resolve("lib"), TEMPLATE.resolve("lib"));
    }

    private static Path applicationJar(Path application) throws IOException {
        try (Stream<Path> files = Files.list(application.resolve("app"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static void build(Path application, Path log, Deployed deployed) throws IOException {
        ProcessBuilder build = new ProcessBuilder(
                        ServerProcess.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dquarkus.http.root-path=" + deployed.uri().getPath(),
                        "-Dquarkus.launch.rebuild=true",
                        "-jar",
                        application.resolve(RUNNER).toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        try {
            if (build.start().waitFor() != 0) {
                throw new DeploymentFailed(String.join("\n", ServerProcess.lines(log)));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
