package dev.healthcheck.it.tomee;

import static java.util.stream.Collectors.joining;

import dev.healthcheck.it.server.AdminApi;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.ProcessServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;

/** TomEE embedded in a JVM of its own: Tomcat, OpenWebBeans, CXF and Johnzon. */
public final class TomEE extends ProcessServer {
    private static final String VERSION = System.getProperty("server.version");
    private static final Path BASE = Path.of("target", "tomee").toAbsolutePath();

    /** As bin/catalina.sh has them. */
    private static final List<String> OPENED = List.of(
            "java.base/java.lang",
            "java.base/java.io",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.rmi/sun.rmi.transport");

    private int port;
    private AdminApi admin;

    @Override
    public String name() {
        return "TomEE " + VERSION;
    }

    @Override
    public void start() throws IOException {
        port = FreePorts.next();
        int adminPort = FreePorts.next();
        admin = AdminApi.on(adminPort, "/wars");
        Trees.delete(BASE);
        process = ServerProcess.start(command(adminPort), Path.of("target", "console.log"));
        process.awaitReady(Duration.ofMinutes(2), () -> failure(admin.get("")) == null);
    }

    private List<String> command(int adminPort) {
        Stream<String> jvm = Stream.of(
                ServerProcess.java(),
                "-Xmx512m",
                "-Duser.language=en",
                "-javaagent:" + Path.of("target", "server", "openejb-javaagent-" + VERSION + ".jar"));
        Stream<String> opened = OPENED.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED");
        Stream<String> launcher = Stream.of(
                "-cp",
                Path.of("target", "classes") + File.pathSeparator + Path.of("target", "server", "*"),
                TomEELauncher.class.getName(),
                Integer.toString(port),
                Integer.toString(adminPort),
                BASE.toString());
        return Stream.of(jvm, opened, launcher).flatMap(Function.identity()).toList();
    }

    /** What an extension says against a WAR, OpenWebBeans only logs. */
    @Override
    public Deployed deploy(Archive<?> archive) {
        int linesBefore = log().size();
        String failure = failure(admin.post("text/plain", Wars.file(archive).toString()));
        if (failure != null) {
            throw new DeploymentFailed(log().stream().skip(linesBefore).collect(joining("\n", "", "\n" + failure)));
        }
        return Deployed.on(port, archive);
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
        return port;
    }

    @Override
    public List<String> log() {
        return process.console();
    }

    @Override
    public boolean showsBeansOfEjbJars() {
        return false;
    }

    @Override
    public boolean hasDefaultDataSource() {
        return false;
    }

    @Override
    public boolean servesUndeclared() {
        return true;
    }

    @Override
    public boolean discoversAllClasses() {
        return true;
    }

    private static String failure(JsonPath answer) {
        return answer.getString("failure");
    }
}
