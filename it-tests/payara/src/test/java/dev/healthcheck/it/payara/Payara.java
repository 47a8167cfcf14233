package dev.healthcheck.it.payara;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.URLEncoder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** Payara Server with a copy of its domain1 that listens on the loopback address only. */
public final class Payara extends ProcessServer {
    private static final Path GLASSFISH =
            Path.of("target", "server", "payara6", "glassfish").toAbsolutePath();
    private static final Path DOMAIN = Path.of("target", "domains", "domain1").toAbsolutePath();
    private static final Path LOG = DOMAIN.resolve("logs/server.log");
    private static final String APPLICATIONS = "/management/domain/applications/application";

    private int port;
    private AdminApi admin;

    @Override
    public String name() {
        return "Payara " + System.getProperty("server.version");
    }

    @Override
    public void start() throws IOException {
        port = FreePorts.next();
        int adminPort = FreePorts.next();
        admin = AdminApi.on(adminPort, APPLICATIONS);
        freshDomain();
        Domain.configure(DOMAIN.resolve("config/domain.xml"), port, adminPort);
        process = ServerProcess.start(command(), Path.of("target", "console.log"));
        process.awaitReady(Duration.ofMinutes(2), () -> succeeded(admin.get("")));
    }

    @Override
    public Deployed deploy(WebArchive war) {
        JsonPath answer = admin.post(
                "application/x-www-form-urlencoded",
                "id=" + URLEncoder.encode(Wars.file(war).toString(), UTF_8) + "&name=" + Wars.name(war));
        if (!succeeded(answer)) {
            throw new DeploymentFailed(answer.getString("message"));
        }
        return Deployed.on(port, Wars.name(war));
    }

    @Override
    public void undeploy(Deployed deployed) {
        JsonPath answer = admin.delete("/" + deployed.name());
        if (!succeeded(answer)) {
            throw new IllegalStateException(answer.getString("message"));
        }
    }

    @Override
    public List<String> log() {
        return ServerProcess.lines(LOG);
    }

    /** Keeps the OSGi cache of an earlier run, without which Payara takes twice as long to start. */
    private static void freshDomain() throws IOException {
        for (String leftover : List.of("applications", "generated", "logs")) {
            Trees.delete(DOMAIN.resolve(leftover));
        }
        Trees.copy(GLASSFISH.resolve("domains/domain1"), DOMAIN);
    }

    /** {@return what asadmin would run} Run by ourselves, the server is our child and dies with us. */
    private static List<String> command() {
        String dryRun = ServerProcess.outputOf(
                ServerProcess.java(),
                "-jar",
                GLASSFISH.resolve("lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--dry-run",
                "--domaindir",
                DOMAIN.getParent().toString(),
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
}
