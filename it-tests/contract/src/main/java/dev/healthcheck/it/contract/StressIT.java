package dev.healthcheck.it.contract;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.healthcheck.it.app.Dial;
import dev.healthcheck.it.app.NamingCheck;
import dev.healthcheck.it.app.Shop;
import dev.healthcheck.it.app.WarmedUp;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import dev.healthcheck.it.server.ServerIndependent;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a server, its machine and its callers do to checks at the worst. */
class StressIT {
    private static final int CALLERS = 30;
    private static final int WAITERS = 2;

    @Test
    void checksRunOnceBeforeAnybodyAsks(Server server) {
        try (Deployment app = Deployment.of(server, Apps.app("warm", Dial.class, WarmedUp.class))) {
            await().until(() -> runs(app) == 1);

            when().get(app.at("api/healthcheck")).then().statusCode(200).body("results[0].passed", is(true));

            assertThat(runs(app)).isEqualTo(1);
        }
    }

    @Test
    void whileACheckHasNoResultFewCallersWaitAndTheOthersAreToldAtOnce(Server server) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        String[] settings = {"healthcheck.timeout=20s"};
        try (Deployment app = Deployment.of(server, Apps.app("pending", settings, Dial.class, Shop.class))) {
            when().post(app.at("api/dial/gate/closed"));
            Callable<Response> ask = () -> when().get(app.at("api/healthcheck"));
            List<Future<Response>> answers = IntStream.range(0, CALLERS)
                    .mapToObj(i -> threads.submit(ask))
                    .toList();

            await().until(() -> answers.stream().filter(Future::isDone).count() == CALLERS - WAITERS);
            when().get(app.at("api/shop")).then().statusCode(200);
            when().post(app.at("api/dial/gate/open"));

            long pending = 0;
            for (Future<Response> answer : answers) {
                Response response = answer.get();
                if (response.statusCode() == 503) {
                    pending++;
                    assertThat(response.header("Retry-After")).isEqualTo("1");
                    assertThat(response.jsonPath().getString("results[0].state"))
                            .isEqualTo("pending");
                }
            }
            assertThat(pending).isEqualTo(CALLERS - WAITERS);
            assertThat(runs(app)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @ServerIndependent
    void aPauseOfTheProcessIsNoFaultOfACheck(Server server) {
        Needs.pauses(server);
        String[] settings = {
            "healthcheck.timeout=2s",
            "healthcheck.success-ttl=100ms",
            "healthcheck.every=100ms",
            "healthcheck.initial-delay=0s",
            "healthcheck.max-concurrent=10"
        };
        try (Deployment app = Deployment.of(server, Apps.app("paused", settings, Dial.class))) {
            await().until(() -> runs(app) > 3);

            // Longer than any time limit here, and than the background may be silent.
            server.pause(Duration.ofSeconds(11));

            for (int i = 0; i < 20; i++) {
                when().get(app.at("api/healthcheck")).then().statusCode(200);
            }
            when().get(app.at("api/dial/told")).then().body(is(""));
        }
    }

    @Test
    void aCheckThatTakesConnectionsTakesNoMoreThreadsOverTime(Server server) {
        Needs.dataSource(server);
        String[] settings = {"healthcheck.every=50ms", "healthcheck.initial-delay=0s", "healthcheck.ttl-jitter=0%"};
        try (Deployment app = Deployment.of(server, Apps.app("pooled", settings, NamingCheck.class, Dial.class))) {
            await().until(() -> runs(app) > 5);
            int before = ours(server).size();

            int runs = runs(app);
            await().until(() -> runs(app) > runs + 20);

            // One or another more where runs overlap; not one for each of twenty runs.
            assertThat(ours(server)).hasSizeLessThanOrEqualTo(before + 5);
            when().get(app.at("api/healthcheck/injectedDataSource")).then().statusCode(200);
        }
    }

    /** Those of a run have the name of its check too. */
    private static List<String> ours(Server server) {
        return server.threadNames().stream()
                .filter(name -> name.startsWith("healthcheck-"))
                .map(name -> name.replaceFirst(":.*", ""))
                .sorted()
                .toList();
    }

    private static int runs(Deployment app) {
        return Integer.parseInt(when().get(app.at("api/dial/runs")).asString());
    }
}
