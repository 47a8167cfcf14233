package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Licence;
import dev.healthcheck.it.app.ProducedChecks;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks that settings declare by a type, and the same in code. */
class ReadyMadeIT {
    private static ServerSocket peer = listen(0);

    private static final int PORT = peer.getLocalPort();

    @RegisterExtension
    static final DeployedWar WAR = new DeployedWar(Apps.app(
            "ready-made",
            new String[] {
                "healthcheck.checks.port.type=tcp",
                "healthcheck.checks.port.host=127.0.0.1",
                "healthcheck.checks.port.port=" + PORT,
                "healthcheck.checks.port.tags=network",
                "healthcheck.checks.heap.type=heap",
                "healthcheck.checks.heap.degraded=off",
                "healthcheck.checks.heap.failed=off",
                "healthcheck.checks.heap.probes=liveness",
                "healthcheck.checks.ours.type=licence",
                "healthcheck.checks.ours.days=14",
                "healthcheck.groups.net.include=network",
                "healthcheck.success-ttl=off",
                "healthcheck.failed-ttl=off"
            },
            Licence.class,
            ProducedChecks.class));

    private static ServerSocket listen(int port) {
        try {
            return new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    static void close() throws IOException {
        peer.close();
    }

    @Test
    void aTypeInTheSettingsIsACheck() {
        Wire report = Wire.get(WAR.at("api/healthcheck"));

        assertThat(report.status()).as(report.body()).isEqualTo(200);
        assertThat(report.json().getList("results.checker")).isEqualTo(List.of("heap", "ours", "port", "produced"));
        assertThat(report.json().getString("results.find{it.checker == 'port'}.output.observedUnit"))
                .isEqualTo("ms");
        assertThat(report.json().getString("results.find{it.checker == 'ours'}.output"))
                .isEqualTo("lasts more than 14 days");
        assertThat(report.json().getString("results.find{it.checker == 'produced'}.output.measurement"))
                .isEqualTo("heapAfterCollection");
    }

    @Test
    void theCheckFollowsItsServerDownAndUpAgain() throws IOException {
        assertThat(Wire.get(WAR.at("api/healthcheck/port")).status()).isEqualTo(200);
        peer.close();
        try {
            Wire down = Wire.get(WAR.at("api/healthcheck/port"));

            assertThat(down.status()).isEqualTo(503);
            assertThat(down.json().getString("results[0].output"))
                    .isEqualTo("connection refused: is the server running at 127.0.0.1:" + PORT + "?");
            assertThat(Wire.get(WAR.at("api/healthcheck/live")).status()).isEqualTo(200);
        } finally {
            peer = listen(PORT);
        }
        assertThat(Wire.get(WAR.at("api/healthcheck/port")).status()).isEqualTo(200);
    }

    @Test
    void groupsAndProbesHaveIt() {
        assertThat(Wire.get(WAR.at("api/healthcheck/group/net")).json().getList("results.checker"))
                .isEqualTo(List.of("port"));
        assertThat(Wire.get(WAR.at("api/healthcheck/live")).json().getList("results.checker"))
                .isEqualTo(List.of("heap"));
    }

    @Test
    void theMetricsHaveTheObservedNumber() {
        Wire.get(WAR.at("api/healthcheck/heap"));

        assertThat(Wire.get(WAR.at("api/healthcheck/metrics")).body())
                .contains("healthcheck_check_observed_value{checker=\"heap\",measurement=\"heapAfterCollection\"");
    }

    @Test
    void wrongOptionsFailTheDeployment(Server server) {
        String[] settings = {
            "healthcheck.checks.a.type=redsi",
            "healthcheck.checks.a.host=cache",
            "healthcheck.checks.b.type=tcp",
            "healthcheck.checks.b.port=many",
            "healthcheck.checks.c.type=licence",
            "healthcheck.checks.c.weeks=3",
            "healthcheck.checks.produced.type=heap",
            "healthcheck.checks.live.type=heap"
        };

        String failure =
                Deployment.failureOf(server, Apps.app("bad-ready-made", settings, Licence.class, ProducedChecks.class));

        assertThat(failure)
                .contains("HC0001")
                .contains("healthcheck.checks.a.type = 'redsi'")
                .contains("healthcheck.checks.b.host is not set")
                .contains("healthcheck.checks.b.port = 'many'")
                .contains("healthcheck.checks.c.weeks is no setting")
                .contains("healthcheck.checks.produced.type: the name 'produced' is taken by the check on")
                .contains("healthcheck.checks.live.type: the name 'live' is taken by")
                .doesNotContain("healthcheck.checks.a.host is no setting");
    }
}
