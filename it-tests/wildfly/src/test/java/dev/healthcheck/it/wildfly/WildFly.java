package dev.healthcheck.it.wildfly;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.healthcheck.it.server.AdminApi;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.Launch;
import dev.healthcheck.it.server.ProcessServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.Users;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.Archive;

/** WildFly, with {@code standalone.xml} unless the module or a test tells otherwise, run from a fresh copy of its base directory. */
public final class WildFly extends ProcessServer {
    private static final String ADD = """
            {"operation": "add", "address": ["deployment", "%s"], "content": [{"url": "%s"}], "enabled": true}
            """;
    private static final String REMOVE = """
            {"operation": "remove", "address": ["deployment", "%s"]}
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

    private static final String NAME = System.getProperty("server.name", "WildFly");
    private static final String FOLDER = System.getProperty("server.folder", "wildfly");
    private static final String HEAP = System.getProperty("server.heap", "512m");
    private static final String CONFIGURATION = System.getProperty("server.configuration", "standalone.xml");

    private final Launch launch;
    private final String configuration;
    private final UnaryOperator<String> edit;
    private final Path home;
    private final Path base;
    private final Path log;
    private int port;
    private AdminApi admin;

    public WildFly() {
        this(Launch.ofTests(), CONFIGURATION, xml -> xml);
    }

    /** One with another of the configurations that it brings, edited. */
    public WildFly(Launch launch, String configuration, UnaryOperator<String> edit) {
        this.launch = launch;
        this.configuration = configuration;
        this.edit = edit;
        home = home(launch);
        base = launch.path("standalone");
        log = base.resolve("log/server.log");
    }

    private static Path home(Launch launch) {
        return launch.path("server", FOLDER + "-" + launch.version());
    }

    /** {@return whether the full configuration has a broker of its own, and not only a connection to another} */
    static boolean hasBroker(Launch launch) throws IOException {
        Path full = home(launch).resolve("standalone/configuration/standalone-full.xml");
        return Files.readString(full).contains("<in-vm-acceptor");
    }

    @Override
    public String name() {
        return NAME + " " + launch.version();
    }

    @Override
    public void start() throws IOException {
        port = FreePorts.next();
        int adminPort = FreePorts.next();
        admin = AdminApi.on(adminPort, "/management");
        freshBase();
        process = ServerProcess.start(command(adminPort), launch.path("console.log"), launch);
        process.awaitReady(Duration.ofMinutes(2), this::isRunning);
    }

    @Override
    public Deployed deploy(Archive<?> archive) {
        return deploy(archive.getName(), Wars.file(archive));
    }

    /** Deploys an archive that has been written already. */
    public Deployed deploy(String name, Path file) {
        JsonPath answer = manage(ADD.formatted(name, file.toUri()));
        if (!succeeded(answer)) {
            throw new DeploymentFailed(answer.getString("$"));
        }
        return Deployed.on(port, name);
    }

    @Override
    public void undeploy(Deployed deployed) {
        JsonPath answer = manage(REMOVE.formatted(deployed.file()));
        if (!succeeded(answer)) {
            throw new IllegalStateException(answer.getString("$"));
        }
    }

    /** {@return the root of the management interface, where MicroProfile Health answers} */
    public URI management() {
        return admin.root().resolve("/");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> log() {
        return ServerProcess.lines(log);
    }

    /** The preview runs the transformer of Eclipse over each deployment. */
    @Override
    public boolean takesLargeLibraries() {
        return !FOLDER.contains("preview");
    }

    @Override
    public boolean hasUsers() {
        return true;
    }

    @Override
    public boolean hasSessionBeans() {
        return !isMicroProfile();
    }

    @Override
    public boolean definesResources() {
        return !isMicroProfile();
    }

    /** That configuration has neither session beans nor mail sessions. */
    private boolean isMicroProfile() {
        return configuration.contains("microprofile");
    }

    /** Only some of its configurations have MicroProfile Health, and at the management interface. */
    @Override
    public Optional<URI> microProfileHealth() {
        return configuration.contains("microprofile") ? Optional.of(management().resolve("health")) : Optional.empty();
    }

    /** Only some of its configurations have messaging. */
    @Override
    public boolean hasMessaging() {
        return configuration.contains("full");
    }

    /** Deploying by the management interface tells at once all that failed; here it asks no password for it. */
    private void freshBase() throws IOException {
        Trees.delete(base);
        Trees.copy(home.resolve("standalone"), base);
        Path file = base.resolve("configuration").resolve(configuration);
        String open =
                Files.readString(file).replace(" http-authentication-factory=\"management-http-authentication\"", "");
        Files.writeString(file, edit.apply(open));
        addUsers(file.getParent());
    }

    /** As bin/add-user.sh would. */
    private static void addUsers(Path configuration) throws IOException {
        for (Map.Entry<String, String> user : Users.ROLES.entrySet()) {
            append(configuration.resolve("application-users.properties"), user.getKey(), hash(user.getKey()));
            append(configuration.resolve("application-roles.properties"), user.getKey(), user.getValue());
        }
    }

    private static void append(Path file, String key, String value) throws IOException {
        Files.writeString(file, "\n" + key + "=" + value + "\n", StandardOpenOption.APPEND);
    }

    private static String hash(String user) {
        try {
            String text = user + ":ApplicationRealm:" + Users.PASSWORD;
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<String> command(int adminPort) throws IOException {
        Stream<String> jvm = Stream.of(
                ServerProcess.java(),
                "-Xmx" + HEAP,
                "-Djava.awt.headless=true",
                "-Djava.net.preferIPv4Stack=true",
                "-Djboss.modules.system.pkgs=org.jboss.byteman",
                "-Dorg.jboss.boot.log.file=" + log,
                "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"));
        Stream<String> server = Stream.of(
                "-jar",
                home.resolve("jboss-modules.jar").toString(),
                "-mp",
                home.resolve("modules").toString(),
                "org.jboss.as.standalone",
                "--server-config=" + configuration,
                "-Djboss.home.dir=" + home,
                "-Djboss.server.base.dir=" + base,
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
