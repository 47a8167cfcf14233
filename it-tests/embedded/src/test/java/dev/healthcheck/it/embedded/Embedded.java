package dev.healthcheck.it.embedded;

import static java.util.stream.Collectors.joining;

import dev.healthcheck.it.server.AdminApi;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.ProcessServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;

/** Jersey and Weld SE without a server: a JVM with nothing on its class path but these, and a class loader per WAR. */
public final class Embedded extends ProcessServer {
    private static final Path DEPLOYMENTS = Path.of("target", "deployments").toAbsolutePath();

    private AdminApi admin;

    @Override
    public String name() {
        return "Jersey SE " + System.getProperty("server.version");
    }

    @Override
    public void start() throws IOException {
        int adminPort = FreePorts.next();
        admin = AdminApi.on(adminPort, "/wars");
        process = ServerProcess.start(command(adminPort), Path.of("target", "console.log"));
        process.awaitReady(Duration.ofMinutes(1), () -> failure(admin.get("")) == null);
    }

    private static List<String> command(int adminPort) {
        String classPath = Stream.of(Path.of("target", "classes"), Path.of("target", "server", "*"))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
        return List.of(
                ServerProcess.java(),
                "-Xmx512m",
                "-Duser.language=en",
                "-cp",
                classPath,
                SeLauncher.class.getName(),
                Integer.toString(adminPort));
    }

    @Override
    public Deployed deploy(Archive<?> archive) {
        int linesBefore = log().size();
        Deployed deployed = deployed(archive);
        Path root = DEPLOYMENTS.resolve(deployed.name());
        try {
            ExplodedWar.write(Wars.file(archive), root);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        String failure = failure(admin.post("text/plain", deployed.uri() + "\n" + root));
        if (failure != null) {
            throw new DeploymentFailed(log().stream().skip(linesBefore).collect(joining("\n", "", "\n" + failure)));
        }
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
    public void undeploy(Deployed deployed) {
        String failure = failure(admin.delete("/" + deployed.name()));
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public int port() {
        throw new UnsupportedOperationException("each WAR has its own port");
    }

    @Override
    public List<String> log() {
        return process.console();
    }

    @Override
    public boolean isJakartaServer() {
        return false;
    }

    private static String failure(JsonPath answer) {
        return answer.getString("failure");
    }
}
