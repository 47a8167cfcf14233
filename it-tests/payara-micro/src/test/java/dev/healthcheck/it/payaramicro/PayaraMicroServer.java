package dev.healthcheck.it.payaramicro;

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

/** Payara Micro, without its cluster. */
public final class PayaraMicroServer extends LaunchedServer {
    private static final Path BASE = Path.of("target", "micro").toAbsolutePath();

    /** As the manifest of its jar has them. */
    private static final List<String> EXPORTED =
            List.of("java.base/jdk.internal.ref", "jdk.naming.dns/com.sun.jndi.dns", "java.naming/com.sun.jndi.ldap");

    private static final List<String> OPENED = List.of(
            "java.base/jdk.internal.loader",
            "java.base/java.lang",
            "java.base/java.net",
            "java.base/java.nio",
            "java.base/java.util",
            "java.base/sun.nio.ch",
            "java.management/sun.management",
            "jdk.management/com.sun.management.internal",
            "java.base/sun.net.www.protocol.jrt",
            "java.base/sun.net.www.protocol.jar",
            "java.base/java.io",
            "java.naming/javax.naming.spi",
            "java.rmi/sun.rmi.transport",
            "java.logging/java.util.logging",
            "java.management/javax.management",
            "java.management/javax.management.openmbean");

    private int port;

    @Override
    public String name() {
        return "Payara Micro " + System.getProperty("server.version");
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
        Stream<String> jvm = Stream.of(ServerProcess.java(), "-Xmx512m", "-Duser.language=en");
        Stream<String> modular = Stream.concat(
                EXPORTED.stream().map(name -> "--add-exports=" + name + "=ALL-UNNAMED"),
                OPENED.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED"));
        Stream<String> launcher = Stream.of(
                "-cp",
                classPath(),
                MicroLauncher.class.getName(),
                Integer.toString(port),
                Integer.toString(adminPort),
                BASE.toString());
        return Stream.of(jvm, modular, launcher).flatMap(Function.identity()).toList();
    }

    @Override
    public Deployed deploy(Archive<?> archive) {
        launch(Wars.file(archive).toString());
        return Deployed.on(port, archive);
    }

    @Override
    public int port() {
        return port;
    }

    /** It does not know the type of an EAR. */
    @Override
    public boolean takesEars() {
        return false;
    }

    @Override
    public boolean definesResources() {
        return true;
    }

    /** As that of Payara Server. */
    @Override
    public boolean forgetsThreads() {
        return false;
    }
}
