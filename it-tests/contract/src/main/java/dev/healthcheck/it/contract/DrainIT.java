package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.healthcheck.it.app.TwoChecks;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.ExpectedErrors;
import dev.healthcheck.it.server.Server;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The time between the last success of the readiness and the end of an application. */
class DrainIT {
    private static final Duration DELAY = Duration.ofSeconds(1);

    /** With the begin of the report: Payara answers some requests meanwhile with an empty 200, by a race of its own. */
    private static final String READY = "200 {";

    /** Most servers take the application from the network first. Then they answer by themselves. */
    @Test
    void theEndWaitsForTheDelayAndNothingSaysReadyMeanwhile(Server server) {
        Deployment app = Deployment.of(
                server, Apps.app("drained", new String[] {"healthcheck.drain-delay=1s"}, TwoChecks.class));
        assertThat(readiness(app)).startsWith(READY);

        // TomEE fails each request meanwhile, and logs that.
        Runnable end = ExpectedErrors.from(server);
        long begin = System.nanoTime();
        CompletableFuture<Long> closed = CompletableFuture.supplyAsync(
                () -> {
                    app.close();
                    return System.nanoTime() - begin;
                },
                command -> new Thread(command).start());
        await().pollInterval(Duration.ofMillis(10)).until(() -> !readiness(app).startsWith(READY));
        while (!closed.isDone()) {
            assertThat(readiness(app)).doesNotStartWith(READY);
        }

        assertThat(Duration.ofNanos(closed.join())).isGreaterThanOrEqualTo(DELAY);
        await().untilAsserted(() ->
                assertThat(server.log()).anyMatch(line -> line.contains("HC0031") && line.contains("1000 ms")));
        end.run();
    }

    /** {@return the answer with its status; empty without one} */
    private static String readiness(Deployment app) {
        try {
            Wire answer = Wire.get(app.at("api/healthcheck/ready"));
            return answer.status() + " " + answer.body();
        } catch (UncheckedIOException refused) {
            return "";
        }
    }
}
