package dev.healthcheck.it.resteasyse;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.ProcessPerWar;
import dev.healthcheck.it.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** RESTEasy SE on Undertow with Weld SE. Its libraries, ours and the classes of a WAR are one class path. */
public final class RestEasySe extends ProcessPerWar {
    private static final Path LAUNCHER = Path.of("target", "classes").toAbsolutePath();
    private static final Path LIBRARIES = Path.of("target", "server", "*").toAbsolutePath();
    private static final Pattern READY = Pattern.compile("RESTEasy SE serves");

    /** The resource of the one application that this server runs. */
    private static final String RESOURCE = "dev.healthcheck.it.app.Lever";

    @Override
    public String name() {
        return "RESTEasy SE " + System.getProperty("server.version");
    }

    /** Nothing is below the name of the WAR. */
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
                "-Duser.language=en",
                "-Dapplication.resources=" + RESOURCE,
                "-cp",
                classPath(war, directory, LAUNCHER, LIBRARIES),
                "dev.healthcheck.it.resteasyse.SeLauncher",
                Integer.toString(deployed.uri().getPort()),
                war.getFileName().toString().startsWith("twice") ? "twice" : "once");
    }
}
