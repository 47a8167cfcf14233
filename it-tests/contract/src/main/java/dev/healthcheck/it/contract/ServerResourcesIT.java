package dev.healthcheck.it.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ready-made checks of the resources of a server, which the WAR defines, by settings alone. */
class ServerResourcesIT {
    private static final String WEB = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                <data-source>
                    <name>java:app/jdbc/orders</name>
                    <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
                    <url>jdbc:h2:mem:orders</url>
                    <user>sa</user>
                    <password></password>
                </data-source>
                <data-source>
                    <name>java:app/jdbc/lost</name>
                    <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
                    <url>jdbc:h2:tcp://127.0.0.1:%d/lost</url>
                    <user>sa</user>
                    <password></password>
                </data-source>
                <mail-session>
                    <name>java:app/mail/orders</name>
                    <transport-protocol>smtp</transport-protocol>
                    <host>127.0.0.1</host>
                    <property><name>mail.smtp.host</name><value>127.0.0.1</value></property>
                    <property><name>mail.smtp.port</name><value>%d</value></property>
                </mail-session>
                <managed-executor>
                    <name>java:app/concurrent/workers</name>
                </managed-executor>
            </web-app>
            """;

    private static final String[] SETTINGS = {
        "healthcheck.success-ttl=off",
        "healthcheck.failed-ttl=off",
        "healthcheck.timeout=10s",
        "healthcheck.checks.orders.type=database",
        "healthcheck.checks.orders.jndi-name=java:app/jdbc/orders",
        "healthcheck.checks.counted.type=database",
        "healthcheck.checks.counted.jndi-name=java:app/jdbc/orders",
        "healthcheck.checks.counted.query=SELECT 42",
        "healthcheck.checks.counted.measure=high-number",
        "healthcheck.checks.default.type=database",
        "healthcheck.checks.default.degraded=off",
        "healthcheck.checks.lost.type=database",
        "healthcheck.checks.lost.jndi-name=java:app/jdbc/lost",
        "healthcheck.checks.absent.type=database",
        "healthcheck.checks.absent.jndi-name=java:app/jdbc/absent",
        "healthcheck.checks.mail.type=mail",
        "healthcheck.checks.mail.jndi-name=java:app/mail/orders",
        "healthcheck.checks.workers.type=executor",
        "healthcheck.checks.workers.jndi-name=java:app/concurrent/workers",
        "healthcheck.checks.broker.type=jms",
        "healthcheck.checks.broker.round-trip=on",
        "healthcheck.checks.broker.degraded=off"
    };

    private static Deployment app;
    private static ServerSocket mail;

    @BeforeAll
    static void deploy(Server server) throws IOException {
        assumeTrue(server.isJakartaServer() && server.hasMessaging());
        mail = listen(0);
        new Thread(ServerResourcesIT::serveMail, "mail").start();
        int closed;
        try (ServerSocket free = listen(0)) {
            closed = free.getLocalPort();
        }
        app = Deployment.of(
                server,
                Apps.app("server-resources", SETTINGS)
                        .addAsWebInfResource(new StringAsset(WEB.formatted(closed, mail.getLocalPort())), "web.xml")
                        .addAsManifestResource(
                                new StringAsset("Manifest-Version: 1.0\nDependencies: com.h2database.h2\n"),
                                "MANIFEST.MF"));
    }

    @AfterAll
    static void undeploy() throws IOException {
        if (app != null) {
            app.close();
            mail.close();
        }
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    }

    private static void serveMail() {
        ServerSocket mine = mail;
        while (!mine.isClosed()) {
            try (Socket client = mine.accept()) {
                talk(client);
            } catch (IOException gone) {
                // The check has hung up, or the test has ended.
            }
        }
    }

    private static void talk(Socket client) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        say(client, "220 test ready");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(US_ASCII));
        out.flush();
    }

    private static Wire check(String name) {
        return Wire.get(app.at("api/healthcheck/" + name));
    }

    private static String output(String name, String member) {
        Wire answer = check(name);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().getString("results[0].output." + member);
    }

    @Test
    void aDataSourceOfTheWarPasses() {
        assertThat(output("orders", "measurement")).isEqualTo("responseTime");
        assertThat(output("orders", "resource")).isEqualTo("java:app/jdbc/orders");
    }

    @Test
    void aQueryIsMeasured() {
        assertThat(output("counted", "observedValue")).isEqualTo("42");
    }

    @Test
    void theDefaultDataSourcePasses() {
        assertThat(output("default", "observedUnit")).isEqualTo("ms");
    }

    @Test
    void aDatabaseThatIsDownIsToldApart() {
        Wire answer = check("lost");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().getString("results[0].output"))
                .contains("the database of java:app/jdbc/lost cannot be reached: is it running?");
    }

    @Test
    void aNameThatIsNotBoundIsTold() {
        assertThat(check("absent").json().getString("results[0].output"))
                .startsWith("no resource named java:app/jdbc/absent: is it defined in the server or in web.xml?");
    }

    @Test
    void aMessageGoesThereAndBack() {
        assertThat(output("broker", "measurement")).isEqualTo("responseTime");
    }

    @Test
    void aTaskOfTheExecutorStarts() {
        assertThat(output("workers", "measurement")).isEqualTo("startDelay");
    }

    @Test
    void aMailServerIsFollowedDownAndUpAgain() throws IOException {
        int port = mail.getLocalPort();
        assertThat(output("mail", "resource")).isEqualTo("java:app/mail/orders");

        mail.close();
        assertThat(check("mail").json().getString("results[0].output"))
                .isEqualTo("connection refused: is the server running at 127.0.0.1:" + port + "?");

        mail = listen(port);
        new Thread(ServerResourcesIT::serveMail, "mail again").start();
        output("mail", "resource");
    }

    @Test
    void nothingIsLeftOfManyRuns() {
        for (int i = 0; i < 50; i++) {
            for (String name : List.of("orders", "counted", "broker", "workers")) {
                assertThat(check(name).status()).as(name).isEqualTo(200);
            }
        }
    }
}
