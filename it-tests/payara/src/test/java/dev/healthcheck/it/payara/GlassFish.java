package dev.healthcheck.it.payara;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.healthcheck.it.server.AdminApi;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.DeploymentFailed;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.FreePorts;
import dev.healthcheck.it.server.Launch;
import dev.healthcheck.it.server.ProcessServer;
import dev.healthcheck.it.server.ServerProcess;
import dev.healthcheck.it.server.Trees;
import dev.healthcheck.it.server.Users;
import dev.healthcheck.it.server.Wars;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.Archive;

/** Eclipse GlassFish with a copy of its domain1 that listens on the loopback address only. */
public class GlassFish extends ProcessServer {
    private static final String APPLICATIONS = "/management/domain/applications/application";

    private static final String FILE_REALM =
            "/management/domain/configs/config/server-config/security-service/auth-realm/file";

    private final Launch launch;
    private final String name;
    private final Path glassfish;
    private final Path domain;
    private int port;
    private AdminApi admin;

    public GlassFish() {
        this(Launch.ofTests(), "GlassFish", "glassfish");
    }

    /** One, or what comes from it, in a folder of that name with the first number of its version. */
    protected GlassFish(Launch launch, String name, String folder) {
        this.launch = launch;
        this.name = name;
        glassfish = launch.path("server", folder + launch.version().replaceFirst("\\..*", ""), "glassfish");
        domain = launch.path("domains", "domain1");
    }

    @Override
    public String name() {
        return name + " " + launch.version();
    }

    @Override
    public void start() throws IOException {
        port = FreePorts.next();
        int adminPort = FreePorts.next();
        admin = AdminApi.on(adminPort, APPLICATIONS);
        freshDomain();
        Domain.configure(domain.resolve("config/domain.xml"), port, adminPort);
        process = ServerProcess.start(command(), launch.path("console.log"), launch);
        process.awaitReady(Duration.ofMinutes(2), () -> succeeded(admin.get("")));
        AdminApi users = AdminApi.on(adminPort, FILE_REALM + "/create-user");
        expectErrors();
        Users.ROLES.forEach((name, group) -> addUser(users, name, group));
    }

    /** It tells of any bean in a library that observes the start of the application, and of its JMS, when all is well. */
    void expectErrors() {
        ExpectedErrors.matching("\\[jakarta\\.enterprise\\.(logging\\.stderr|resource\\.jms)\\]");
        // Its Jakarta Authorization cannot read some paths that a hostile client asks for.
        ExpectedErrors.matching("\\[com\\.sun\\.web\\.security\\.RealmAdapter]");
    }

    private static void addUser(AdminApi users, String name, String group) {
        JsonPath answer = users.post(
                "application/x-www-form-urlencoded",
                "id=" + name + "&groups=" + group + "&AS_ADMIN_USERPASSWORD=" + Users.PASSWORD);
        if (!succeeded(answer)) {
            throw new IllegalStateException(answer.getString("message"));
        }
    }

    @Override
    public Deployed deploy(Archive<?> archive) {
        JsonPath answer = admin.post(
                "application/x-www-form-urlencoded",
                "id=" + URLEncoder.encode(Wars.file(archive).toString(), UTF_8) + "&name=" + Wars.name(archive));
        if (!succeeded(answer)) {
            throw new DeploymentFailed(answer.getString("message"));
        }
        return Deployed.on(port, archive);
    }

    @Override
    public void undeploy(Deployed deployed) {
        JsonPath answer = admin.delete("/" + deployed.name());
        if (!succeeded(answer)) {
            throw new IllegalStateException(answer.getString("message"));
        }
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public List<String> log() {
        return ServerProcess.lines(domain.resolve("logs/server.log"));
    }

    @Override
    public boolean hasUsers() {
        return true;
    }

    /** It names such a library to Weld without its WAR, and fails with WELD-000163. */
    @Override
    public boolean tellsLibrariesApart() {
        return false;
    }

    /** Its Jakarta Authorization takes the path for a list of patterns, with a colon between them. */
    @Override
    public boolean takesColons() {
        return !name().startsWith("GlassFish 7.");
    }

    @Override
    public boolean definesResources() {
        return true;
    }

    @Override
    public boolean hasMessaging() {
        return true;
    }

    /** Keeps the OSGi cache of an earlier run, without which it takes twice as long to start. */
    private void freshDomain() throws IOException {
        for (String leftover : List.of("applications", "generated", "logs")) {
            Trees.delete(domain.resolve(leftover));
        }
        Trees.copy(glassfish.resolve("domains/domain1"), domain);
        Path libraries = launch.path("libraries");
        if (Files.exists(libraries)) {
            Trees.copy(libraries, domain.resolve("lib"));
        }
    }

    /** {@return what asadmin would run} Run by ourselves, the server is our child and dies with us. */
    private List<String> command() {
        String dryRun = ServerProcess.outputOf(
                Map.of(
                        "AS_JAVA",
                        Path.of(ServerProcess.java()).getParent().getParent().toString()),
                "bash",
                glassfish.resolve("bin/asadmin").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                domain.getParent().toString(),
                "domain1");
        List<String> command = dryRun.lines()
                .dropWhile(line -> !Path.of(line).isAbsolute())
                .takeWhile(line -> !line.isBlank())
                .toList();
        if (command.isEmpty()) {
            throw new IllegalStateException(dryRun);
        }
        return command;
    }

    private static boolean succeeded(JsonPath answer) {
        return "SUCCESS".equals(answer.getString("exit_code"));
    }

    /** A WAR without the library stays too. */
    @Override
    public boolean forgetsApplications() {
        return false;
    }

    /** Its transaction manager keeps each thread of a managed factory that ever took a connection. */
    @Override
    public boolean forgetsThreads() {
        return false;
    }
}
