package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Note;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Peer;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ready-made checks of resources that the WAR defines, or that each server has, declared by settings alone. */
class ResourceChecksIT {
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                <persistence-unit-ref>
                    <persistence-unit-ref-name>persistence/notes</persistence-unit-ref-name>
                    <persistence-unit-name>notes</persistence-unit-name>
                </persistence-unit-ref>
                <data-source>
                    <name>java:app/jdbc/orders</name>
                    <class-name>org.h2.jdbcx.JdbcDataSource</class-name>
                    <url>jdbc:h2:mem:orders;DB_CLOSE_DELAY=-1</url>
                    <user>sa</user>
                    <password>sa</password>
                    <max-pool-size>2</max-pool-size>
                </data-source>
                <mail-session>
                    <name>java:app/mail/orders</name>
                    <transport-protocol>smtp</transport-protocol>
                    <host>127.0.0.1</host>
                    <property>
                        <name>mail.smtp.port</name>
                        <value>%d</value>
                    </property>
                </mail-session>
            </web-app>
            """;

    /** WildFly has H2, but does not show it to applications. */
    private static final String WITH_H2 = """
            <jboss-deployment-structure>
                <deployment>
                    <dependencies>
                        <module name="com.h2database.h2"/>
                    </dependencies>
                </deployment>
            </jboss-deployment-structure>
            """;

    private static Peer mail;
    private static Peer directory;
    private static Deployment app;

    @BeforeAll
    static void deploy(Server server) throws IOException {
        Needs.definedResources(server);
        mail = Peer.mail(0);
        directory = Peer.directory();
        String[] settings = {
            "healthcheck.success-ttl=off",
            "healthcheck.failed-ttl=off",
            "healthcheck.timeout=30s",
            "healthcheck.checks.orders.type=database",
            "healthcheck.checks.orders.jndi-name=java:app/jdbc/orders",
            "healthcheck.checks.orders.degraded=off",
            "healthcheck.checks.backlog.type=database",
            "healthcheck.checks.backlog.query=SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES",
            "healthcheck.checks.backlog.measure=low-number",
            "healthcheck.checks.backlog.failed=0",
            "healthcheck.checks.notes.type=jpa",
            "healthcheck.checks.notes.jndi-name=java:comp/env/persistence/notes",
            "healthcheck.checks.notes.degraded=off",
            "healthcheck.checks.mail.type=mail",
            "healthcheck.checks.mail.jndi-name=java:app/mail/orders",
            "healthcheck.checks.mail.degraded=off",
            "healthcheck.checks.workers.type=executor",
            "healthcheck.checks.workers.degraded=off",
            "healthcheck.checks.directory.type=ldap",
            "healthcheck.checks.directory.url=ldap://127.0.0.1:" + directory.port(),
            "healthcheck.checks.directory.degraded=off",
            "healthcheck.checks.lost.type=database",
            "healthcheck.checks.lost.jndi-name=java:app/jdbc/nowhere",
            "healthcheck.checks.lost.probes=startup"
        };
        WebArchive war = Apps.app("resource-checks", settings, Note.class)
                .addAsResource(new StringAsset(PersistenceIT.NOTES), "META-INF/persistence.xml")
                .addAsWebInfResource(new StringAsset(WITH_H2), "jboss-deployment-structure.xml")
                .setWebXML(new StringAsset(WEB_XML.formatted(mail.port())));
        app = Deployment.of(server, war);
    }

    @AfterAll
    static void undeploy() throws IOException {
        if (app != null) {
            app.close();
            mail.close();
            directory.close();
        }
    }

    private static Wire ask(String check) {
        return Wire.get(app.at("api/healthcheck/" + check));
    }

    private static Wire passes(String check) {
        Wire answer = ask(check);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void eachResourceIsMeasured() {
        for (String check : List.of("orders", "backlog", "notes", "mail", "workers", "directory")) {
            assertThat(passes(check).json().getString("results[0].output.observedValue"))
                    .as(check)
                    .isNotNull();
        }
    }

    @Test
    void aQueryOfADatabaseIsMeasured() {
        assertThat(passes("backlog").json().getInt("results[0].output.observedValue"))
                .isPositive();
    }

    @Test
    void manyRunsLeaveThePoolAsItWas() {
        for (int i = 0; i < 10; i++) {
            passes("orders");
            passes("backlog");
            passes("notes");
        }
    }

    @Test
    void theCheckFollowsTheMailServerDownAndUpAgain() throws IOException {
        passes("mail");
        assertThat(mail.heard()).contains("QUIT").noneMatch(line -> line.startsWith("MAIL"));
        int port = mail.port();
        mail.close();
        try {
            assertThat(ask("mail").json().getString("results[0].output"))
                    .isEqualTo("connection refused: is the server running at 127.0.0.1:" + port + "?");
        } finally {
            mail = Peer.mail(port);
        }
        passes("mail");
    }

    @Test
    void aNameThatIsNotBoundIsTold() {
        Wire lost = ask("lost");

        assertThat(lost.status()).isEqualTo(503);
        assertThat(lost.json().getString("results[0].output"))
                .startsWith("no resource named java:app/jdbc/nowhere: is it defined in the server or in web.xml?");
    }

    @Test
    void theOutputsHaveNoPassword() {
        assertThat(Wire.get(app.at("api/healthcheck")).body()).doesNotContain("jdbc:h2", "password");
    }
}
