package dev.healthcheck.it.wildfly;

import dev.healthcheck.it.server.AdminApi;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.ProcessServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** WildFly with {@code standalone.xml}, run from a fresh copy of its base directory. */
public final class WildFly extends ProcessServer {
    private static final String VERSION = System.getProperty("server.version");
    private static final Path HOME =
            Path.of("target", "server", "wildfly-" + VERSION).toAbsolutePath();
    private static final Path BASE = Path.of("target", "standalone").toAbsolutePath();
    private static final Path LOG = BASE.resolve("log/server.log");

    private static final String ADD = """
            {"operation": "add", "address": ["deployment", "%s"], "content": [{"url": "%s"}], "enabled": true}
            """;
    private static final String REMOVE = """
            {"operation": "remove", "address": ["deployment", "%s.war"]}
            """;
    private static final String READ_STATE = """
            {"operation": "read-attribute", "name": "server-state"}
            """;

    /** As bin/common.sh has them. */
    private static final List<String> EXPORTED = List.of(
            "java.desktop/sun.awt",
            "java.naming/com.sun.jndi.ldap",
            "java.naming/com.sun.jndi.url.ldap",
            "java.naming/com.sun.jndi.url.ldaps",
            "jdk.naming.dns/com.sun.jndi.dns");

    private static final List<String> OPENED = List.of(
            "java.base/java.io",
            "java.base/java.lang",
            "java.base/java.lang.invoke",
            "java.base/java.lang.reflect",
            "java.base/java.net",
            "java.base/java.security",
            "java.base/java.util",
            "java.base/java.util.concurrent",
            "java.management/javax.management",
            "java.naming/javax.naming");

    private int port;
    private AdminApi admin;

    @Override
    public String name() {
        return "WildFly " + VERSION;
    }

    @Override
    public void start() throws IOException {
        port = FreePorts.next();
        int adminPort = FreePorts.next();
        admin = AdminApi.on(adminPort, "/management");
        freshBase();
        process = ServerProcess.start(command(adminPort), Path.of("target", "console.log"));
        process.awaitReady(Duration.ofMinutes(2), this::isRunning);
    }

    @Override
    public Deployed deploy(WebArchive war) {
        JsonPath answer = manage(ADD.formatted(war.getName(), Wars.file(war).toUri()));
        if (!succeeded(answer)) {
            throw new DeploymentFailed(answer.getString("failure-description"));
        }
        return Deployed.on(port, Wars.name(war));
    }

    @Override
    public void undeploy(Deployed deployed) {
        JsonPath answer = manage(REMOVE.formatted(deployed.name()));
        if (!succeeded(answer)) {
            throw new IllegalStateException(answer.getString("failure-description"));
        }
    }

    @Override
    public List<String> log() {
        return ServerProcess.lines(LOG);
    }

    /** Deploying by the management interface tells at once all that failed; here it asks no password for it. */
    private static void freshBase() throws IOException {
        Trees.delete(BASE);
        Trees.copy(HOME.resolve("standalone"), BASE);
        Path configuration = BASE.resolve("configuration/standalone.xml");
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace(" http-authentication-factory=\"management-http-authentication\"", ""));
    }

    private List<String> command(int adminPort) throws IOException {
        Stream<String> jvm = Stream.of(
                ServerProcess.java(),
                "-Xmx512m",
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dorg.jboss.boot.log.file=" + LOG,
                "-Dlogging.configuration=file:" + BASE.resolve("configuration/logging.properties"));
        Stream<String> server = Stream.of(
                "-jar",
                HOME.resolve("jboss-modules.jar").toString(),
                "-mp",
                HOME.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "-Djboss.home.dir=" + HOME,
                "-Djboss.server.base.dir=" + BASE,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + FreePorts.next(),
                "-Djboss.management.http.port=" + adminPort,
                "-Djboss.management.https.port=" + FreePorts.next());
        return Stream.of(jvm, modular(), server).flatMap(Function.identity()).toList();
    }

    private static Stream<String> modular() {
        return Stream.concat(
                EXPORTED.stream().map(name -> "--add-exports=" + name + "=ALL-UNNAMED"),
                OPENED.stream().map(name -> "--add-opens=" + name + "=ALL-UNNAMED"));
    }

    private boolean isRunning() {
        return "running".equals(manage(READ_STATE).getString("result"));
    }

    private JsonPath manage(String operation) {
        return admin.post("application/json", operation);
    }

    private static boolean succeeded(JsonPath answer) {
        return "success".equals(answer.getString("outcome"));
    }
}
