package dev.healthcheck.it.helidon;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.ProcessPerWar;
import dev.healthcheck.it.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

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
        return atRoot(file);
    }

    @Override
    protected Pattern ready() {
        return READY;
    }

    @Override
    protected List<String> command(Path war, Path directory, Deployed deployed) throws IOException {
        return List.of(
                ServerProcess.java(),
                "-Dserver.host=127.0.0.1",
                "-Dserver.port=" + deployed.uri().getPort(),
                "-cp",
                classPath(war, directory, LIBRARIES),
                "io.helidon.Main");
    }
}
