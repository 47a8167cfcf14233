package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Dial;
import dev.healthcheck.it.app.Loader;
import dev.healthcheck.it.app.Panel;
import dev.healthcheck.it.app.Reserved;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The probes of Kubernetes. */
class ProbesIT {
    private static final String[] PROBES = {"live", "ready", "started"};

    /** A kubelet reads no more of a body. */
    private static final int KUBELET_BYTES = 10 * 1024;

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @RegisterExtension
    static final DeployedWar PANEL = new DeployedWar(Apps.app(
            "probes",
            new String[] {
                "healthcheck.success-ttl=off",
                "healthcheck.failed-ttl=off",
                "healthcheck.checks.search.probes=liveness,startup",
                "healthcheck.checks.mail.probes=none"
            },
            Panel.class));

    @Test
    void aProbeHasTheChecksOfItsAnnotationsAndSettings() {
        assertThat(checks(PANEL.at("api/healthcheck/live"))).containsExactly("alive", "search");
        assertThat(checks(PANEL.at("api/healthcheck/ready"))).containsExactly("orders");
        assertThat(checks(PANEL.at("api/healthcheck/started"))).containsExactly("schema", "search");
        assertThat(checks(PANEL.at("api/healthcheck"))).containsExactly("alive", "mail", "orders", "schema", "search");
    }

    @Test
    void aDependencyThatIsDownFailsTheReadinessAndNotTheLiveness() {
        set(PANEL, "orders/failed");
        try {
            assertThat(status(PANEL.at("api/healthcheck/ready"))).isEqualTo(503);
            assertThat(status(PANEL.at("api/healthcheck/live"))).isEqualTo(200);
            assertThat(status(PANEL.at("api/healthcheck"))).isEqualTo(503);
        } finally {
            set(PANEL, "orders/passed");
        }
        assertThat(status(PANEL.at("api/healthcheck/ready"))).isEqualTo(200);
    }

    /** Kubernetes would restart a pod that fails its startup probe later on. */
    @Test
    void theStartIsOverForEverAfterTheFirstSuccessOfEachCheck(Server server) {
        String[] settings = {"healthcheck.success-ttl=off", "healthcheck.failed-ttl=off", "healthcheck.warm-up=off"};
        try (Deployment app = Deployment.of(server, Apps.app("latch", settings, Panel.class))) {
            when().post(app.at("api/panel/schema/failed"));
            assertThat(status(app.at("api/healthcheck/started"))).isEqualTo(503);
            assertThat(status(app.at("api/healthcheck/ready"))).isEqualTo(200);

            when().post(app.at("api/panel/schema/passed"));
            assertThat(status(app.at("api/healthcheck/started"))).isEqualTo(200);

            when().post(app.at("api/panel/schema/failed"));
            assertThat(status(app.at("api/healthcheck/started"))).isEqualTo(200);
            assertThat(status(app.at("api/healthcheck/schema"))).isEqualTo(503);
        }
    }

    @Test
    void theApplicationHoldsBackItsStartAndCompletesIt(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("held-back", Loader.class, Shop.class))) {
            for (String path : new String[] {"api/healthcheck", "api/healthcheck/ready", "api/healthcheck/started"}) {
                Wire answer = Wire.get(app.at(path));
                assertThat(answer.status()).as(path).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("1");
                assertThat(answer.json().getString("results[0].state")).isEqualTo("pending");
                assertThat(answer.body()).contains(Loader.TASK);
            }
            assertThat(status(app.at("api/healthcheck/live"))).isEqualTo(200);
            assertThat(when().get(app.at("api/loader")).asString()).isEqualTo("false");

            assertThat(when().post(app.at("api/loader/completion")).asString()).isEqualTo("true");
            assertThat(status(app.at("api/healthcheck/started"))).isEqualTo(200);
            assertThat(status(app.at("api/healthcheck/ready"))).isEqualTo(200);
            assertThat(when().get(app.at("api/loader")).asString()).isEqualTo("true");
            assertThat(when().post(app.at("api/loader/completion")).asString()).isEqualTo("false");
        }
    }

    /** Two callers wait for the first results. All others are told that these are pending. */
    @Test
    void theReadinessIsPendingBeforeTheFirstResults(Server server) {
        String[] settings = {"healthcheck.timeout=15s", "healthcheck.warm-up=off"};
        try (Deployment app = Deployment.of(server, Apps.app("pending", settings, Dial.class))) {
            when().post(app.at("api/dial/gate/closed"));
            List<CompletableFuture<Wire>> callers =
                    Stream.generate(() -> readiness(app)).limit(3).toList();

            Wire first = (Wire) CompletableFuture.anyOf(callers.toArray(CompletableFuture[]::new))
                    .join();
            when().post(app.at("api/dial/gate/open"));

            assertThat(first.status()).isEqualTo(503);
            assertThat(first.header("Retry-After")).isEqualTo("1");
            assertThat(first.json().getString("results[0].state")).isEqualTo("pending");
            assertThat(callers.stream().map(caller -> caller.join().status())).containsExactlyInAnyOrder(200, 200, 503);
        }
    }

    private static CompletableFuture<Wire> readiness(Deployment app) {
        return CompletableFuture.supplyAsync(
                () -> Wire.get(app.at("api/healthcheck/ready")), command -> new Thread(command).start());
    }

    @Test
    void aKubeletIsAnsweredInTimeWhileACheckHangs(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("hung", hung("always"), Dial.class))) {
            when().post(app.at("api/dial/gate/closed"));
            for (String probe : PROBES) {
                Wire.get(app.at("api/healthcheck/" + probe));
            }
            for (String probe : PROBES) {
                Wire answer =
                        Wire.get(app.at("api/healthcheck/" + probe), "User-Agent: kube-probe/1.20", "Accept: */*");

                assertThat(answer.status()).as(probe).isEqualTo(503);
                assertThat(answer.took()).as(probe).isLessThan(AT_ONCE);
                assertThat(answer.body().getBytes(StandardCharsets.UTF_8).length)
                        .isLessThan(KUBELET_BYTES);
                assertThat(answer.json().getString("results[0].state")).isEqualTo("stuck");
            }
            when().post(app.at("api/dial/gate/open"));
        }
    }

    @Test
    void aStrangerGetsTheStatusOfEachProbeInTimeWhileACheckHangs(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("hung-closed", hung("never"), Dial.class))) {
            when().post(app.at("api/dial/gate/closed"));
            for (String probe : PROBES) {
                assertThat(status(app.at("api/healthcheck/" + probe))).as(probe).isEqualTo(503);
                Wire answer = Wire.get(app.at("api/healthcheck/" + probe));

                assertThat(answer.took()).as(probe).isLessThan(AT_ONCE);
                assertThat(answer.body()).isEqualTo("{\"status\":\"failure\"}");
            }
            when().post(app.at("api/dial/gate/open"));
        }
    }

    @Test
    void noCheckMayHaveTheNameOfARoute(Server server) {
        String failure = Deployment.failureOf(server, Apps.app("reserved", Reserved.class));

        assertThat(failure)
                .contains("HC0001", "8 problems")
                .contains("the name 'live' is taken by the liveness probe")
                .contains("the name 'ready' is taken by the readiness probe")
                .contains("the name 'started' is taken by the startup probe")
                .contains("the name 'group' is taken by the groups of checks")
                .contains("the name 'group/a' is taken by the groups of checks")
                .contains("the name 'metrics' is taken by the metrics")
                .contains("the name 'maintenance' is taken by the maintenance")
                .contains("the name 'openapi.yaml' is taken by the OpenAPI document");
    }

    @Test
    void anUnknownProbeFailsTheDeployment(Server server) {
        String failure = Deployment.failureOf(
                server, Apps.app("bad-probe", new String[] {"healthcheck.checks.mail.probes=readyness"}, Panel.class));

        assertThat(failure).contains("healthcheck.checks.mail.probes = 'readyness'", "liveness, readiness and startup");
    }

    private static String[] hung(String details) {
        return new String[] {
            "healthcheck.details=" + details,
            "healthcheck.timeout=300ms",
            "healthcheck.warm-up=off",
            "healthcheck.checks.dialled.probes=liveness,readiness,startup"
        };
    }

    private static void set(DeployedWar war, String path) {
        when().post(war.at("api/panel/" + path));
    }

    private static int status(String address) {
        return Wire.get(address).status();
    }

    private static List<String> checks(String address) {
        return Wire.get(address).json().getList("results.checker");
    }
}
