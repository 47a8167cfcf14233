package dev.healthcheck.it.server;

import static java.util.stream.Collectors.joining;

import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A server that a launcher of ours starts in a JVM of its own, and whose WARs come and go by the launcher's administration. */
public abstract class LaunchedServer extends ProcessServer {
    private AdminApi admin;

    /**
     * {@return the {@code java} command that starts the launcher}
     *
     * @param adminPort the port of its administration
     */
    protected abstract List<String> command(int adminPort) throws IOException;

    /** {@return how long the start may take} */
    protected abstract Duration patience();

    /** {@return the class path of the launcher: its own classes, and the libraries of the server} */
    protected static String classPath() {
        return Stream.of(Path.of("target", "classes"), Path.of("target", "server", "*"))
                .map(Path::toString)
                .collect(joining(File.pathSeparator));
    }

    @Override
    public void start() throws IOException {
        int adminPort = FreePorts.next();
        admin = AdminApi.on(adminPort, "/wars");
        process = ServerProcess.start(command(adminPort), Path.of("target", "console.log"));
        process.awaitReady(patience(), () -> failure(admin.get("")) == null);
    }

    /** Asks for the deployment. What stops a WAR, some servers only log, so that the exception has the log too. */
    protected final void launch(String request) {
        int linesBefore = log().size();
        String failure = failure(admin.post("text/plain", request));
        if (failure != null) {
            throw new DeploymentFailed(log().stream().skip(linesBefore).collect(joining("\n", "", "\n" + failure)));
        }
    }

    @Override
    public final void undeploy(Deployed deployed) {
        String failure = failure(admin.delete("/" + deployed.name()));
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public final List<String> log() {
        return process.console();
    }

    private static String failure(JsonPath answer) {
        return answer.getString("failure");
    }
}
