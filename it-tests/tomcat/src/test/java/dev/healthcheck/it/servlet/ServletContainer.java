package dev.healthcheck.it.servlet;

import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.LaunchedServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.Wars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.shrinkwrap.api.Archive;

/** A servlet container in a JVM of its own. CDI, JAX-RS and JSON-B are libraries that go into each WAR. */
public final class ServletContainer extends LaunchedServer {
    private static final Path DEPLOYMENTS = Path.of("target", "deployments").toAbsolutePath();
    /** The file in WEB-INF of a WAR with the names of libraries that it does not bring. */
    static final String LEFT_OUT = "left-out.txt";

    private static final Path LIBRARIES = Path.of("target", "libraries");

    private int port;

    @Override
    public String name() {
        return System.getProperty("server.name") + " " + System.getProperty("server.version");
    }

    @Override
    public void start() throws IOException {
        // Tomcat adds the servlet of JSP to each WAR, also where there is no JSP.
        ExpectedErrors.matching("SEVERE: Servlet \\[jsp] in web application .* threw load\\(\\) exception");
        port = FreePorts.next();
        super.start();
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
                System.getProperty("server.launcher"),
                Integer.toString(port),
                Integer.toString(adminPort),
                Path.of("target", "work").toAbsolutePath().toString());
    }

    /** What stops a WAR, the containers mostly only log. */
    @Override
    public Deployed deploy(Archive<?> archive) {
        Deployed deployed = Deployed.on(port, archive);
        Path root = DEPLOYMENTS.resolve(deployed.name());
        try {
            write(Wars.file(archive), root);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        launch(root.toString());
        return deployed;
    }

    private static void write(Path war, Path root) throws IOException {
        Trees.delete(root);
        try (FileSystem zip = FileSystems.newFileSystem(war)) {
            Trees.copy(zip.getPath("/"), root);
        }
        Trees.copy(LIBRARIES, root.resolve("WEB-INF").resolve("lib"));
        leaveOut(root.resolve("WEB-INF"));
        markBeanArchive(root.resolve("WEB-INF"));
    }

    /** A WAR may do without some of the libraries. */
    private static void leaveOut(Path webInf) throws IOException {
        Path names = webInf.resolve(LEFT_OUT);
        if (Files.exists(names)) {
            for (String name : Files.readAllLines(names)) {
                try (DirectoryStream<Path> jars =
                        Files.newDirectoryStream(webInf.resolve("lib"), name + "-[0-9]*.jar")) {
                    for (Path jar : jars) {
                        Files.delete(jar);
                    }
                }
            }
        }
    }

    /** A Jakarta EE server takes classes without {@code beans.xml} for an implicit bean archive; Weld Servlet does not. */
    private static void markBeanArchive(Path webInf) throws IOException {
        if (Files.notExists(webInf.resolve("beans.xml"))) {
            Files.createFile(webInf.resolve("beans.xml"));
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public boolean isJakartaServer() {
        return false;
    }

    @Override
    public boolean hasServlets() {
        return true;
    }

    /** The initialiser of RESTEasy looks for classes only. */
    @Override
    public boolean knowsJaxRsInWebXml() {
        return isJersey();
    }

    /** RESTEasy has a provider for it, which these WARs leave out: the library needs none. */
    @Override
    public boolean writesJson() {
        return isJersey();
    }

    @Override
    public boolean sendsCompressed() {
        return isJersey();
    }

    /** Beside RESTEasy, Weld Servlet takes an empty beans.xml for one that makes every class a bean. */
    @Override
    public boolean discoversAllClasses() {
        return !isJersey();
    }

    /** A client would be a second locator of HK2, and no module of Jersey 4 for CDI in servlets tells them apart. */
    @Override
    public boolean hasClients() {
        return !isJersey();
    }

    private static boolean isJersey() {
        return System.getProperty("server.name").contains("Jersey");
    }
}
