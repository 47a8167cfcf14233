package dev.healthcheck.it.tomee;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.LaunchedServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.Wars;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;

/** TomEE embedded in a JVM of its own: Tomcat, OpenWebBeans, CXF and Johnzon. */
public final class TomEE extends LaunchedServer {
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

    @Override
    public String name() {
        return "TomEE " + VERSION;
    }

    @Override
    public void start() throws IOException {
        port = FreePorts.next();
        Trees.delete(BASE);
        super.start();
    }

    @Override
    protected Duration patience() {
        return Duration.ofMinutes(2);
    }

    @Override
    protected List<String> command(int adminPort) {
        Stream<String> jvm = Stream.of(
                ServerProcess.java(),
                "-Xmx512m",
                "-Duser.language=en",
                "-javaagent:" + Path.of("target", "server", "openejb-javaagent-" + VERSION + ".jar"));
        Stream<String> opened = OPENED.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED");
        Stream<String> launcher = Stream.of(
                "-cp",
                classPath(),
                TomEELauncher.class.getName(),
                Integer.toString(port),
                Integer.toString(adminPort),
                BASE.toString());
        return Stream.of(jvm, opened, launcher).flatMap(Function.identity()).toList();
    }

    /** What an extension says against a WAR, OpenWebBeans only logs. */
    @Override
    public Deployed deploy(Archive<?> archive) {
        launch(Wars.file(archive).toString());
        return Deployed.on(port, archive);
    }

    @Override
    public int port() {
        return port;
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
}
