package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import org.jboss.shrinkwrap.api.asset.StringAsset;

/** A WAR with a queue for its checks. */
public final class MessagingChecks {
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                <jms-connection-factory>
                    <name>java:app/jms/broker</name>
                </jms-connection-factory>
                <jms-destination>
                    <name>java:app/jms/health</name>
                    <interface-name>jakarta.jms.Queue</interface-name>
                    <destination-name>health</destination-name>
                </jms-destination>
            </web-app>
            """;

    /** The connection factory of the WAR. */
    static final String OWN = "java:app/jms/broker";

    private MessagingChecks() {}

    /** Deploys the WAR, whose checks of the connection factory must pass again and again. */
    public static void passOn(Server server, String factory) {
        String[] settings = {
            "healthcheck.success-ttl=off",
            "healthcheck.failed-ttl=off",
            "healthcheck.timeout=30s",
            "healthcheck.checks.broker.type=jms",
            "healthcheck.checks.broker.jndi-name=" + factory,
            "healthcheck.checks.broker.degraded=off",
            "healthcheck.checks.temporary.type=jms",
            "healthcheck.checks.temporary.jndi-name=" + factory,
            "healthcheck.checks.temporary.degraded=off",
            "healthcheck.checks.temporary.round-trip=on",
            "healthcheck.checks.queue.type=jms",
            "healthcheck.checks.queue.jndi-name=" + factory,
            "healthcheck.checks.queue.degraded=off",
            "healthcheck.checks.queue.round-trip=on",
            "healthcheck.checks.queue.queue=java:app/jms/health"
        };
        try (Deployment app =
                Deployment.of(server, Apps.app("messaging", settings).setWebXML(new StringAsset(WEB_XML)))) {
            for (int i = 0; i < 5; i++) {
                Wire report = Wire.get(app.at("api/healthcheck"));
                assertThat(report.status()).as(report.body()).isEqualTo(200);
                assertThat(report.json().getList("results.checker")).containsExactly("broker", "queue", "temporary");
                assertThat(report.json().getList("results.output.observedUnit")).containsOnly("ms");
            }
        }
    }
}
