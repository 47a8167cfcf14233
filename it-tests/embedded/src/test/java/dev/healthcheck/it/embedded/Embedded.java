package dev.healthcheck.it.embedded;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.LaunchedServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Wars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;

/** Jersey and Weld SE without a server: a JVM with nothing on its class path but these, and a class loader per WAR. */
public final class Embedded extends LaunchedServer {
    private static final Path DEPLOYMENTS = Path.of("target", "deployments").toAbsolutePath();

    @Override
    public String name() {
        return "Jersey SE " + System.getProperty("server.version");
    }

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(1);
    }

    @Override
    protected List<String> command(int adminPort) {
        return List.of(
                ServerProcess.java(),
                "-Xmx512m",
                "-Duser.language=en",
                "-cp",
                classPath(),
                SeLauncher.class.getName(),
                Integer.toString(adminPort));
    }

    @Override
    public Deployed deploy(Archive<?> archive) {
        Deployed deployed = deployed(archive);
        Path root = DEPLOYMENTS.resolve(deployed.name());
        try {
            ExplodedWar.write(Wars.file(archive), root);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        launch(deployed.uri() + "\n" + root);
        return deployed;
    }

    private static Deployed deployed(Archive<?> archive) {
        try {
            return Deployed.on(FreePorts.next(), archive);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public int port() {
        throw new UnsupportedOperationException("each WAR has its own port");
    }

    @Override
    public boolean isJakartaServer() {
        return false;
    }
}
