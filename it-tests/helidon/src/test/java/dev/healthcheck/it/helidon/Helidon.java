package dev.healthcheck.it.helidon;

import static java.util.stream.Collectors.joining;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.ProcessPerWar;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.WarJar;
import dev.healthcheck.it.server.Wars;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Helidon MP. Its libraries, ours and the classes of a WAR are one class path. */
public final class Helidon extends ProcessPerWar {
    private static final Path LIBRARIES = Path.of("target", "server", "*").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("Helidon MP .* features|Server started on");

    @Override
    public String name() {
        return "Helidon MP " + System.getProperty("server.version");
    }

    /** Nothing is below the name of the WAR: Helidon knows no context paths. */
    @Override
    protected Deployed deployed(String file) throws IOException {
        Deployed deployed = Deployed.on(FreePorts.next(), file);
        return new Deployed(
                deployed.name(),
                file,
                URI.create("http://127.0.0.1:" + deployed.uri().getPort()));
    }

    @Override
    protected Pattern ready() {
        return READY;
    }

    @Override
    protected List<String> command(Path war, Path directory, Deployed deployed) throws IOException {
        Path application = directory.resolve("app.jar");
        WarJar.write(war, application);
        String classPath = Stream.of(application, Wars.library().toPath(), LIBRARIES)
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
        return List.of(
                ServerProcess.java(),
                "-Dserver.host=127.0.0.1",
                "-Dserver.port=" + deployed.uri().getPort(),
                "-cp",
                classPath,
                "io.helidon.Main");
    }
}
