package dev.healthcheck.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.it.app.Counters;
import dev.healthcheck.it.app.Heap;
import dev.healthcheck.it.server.DeployedWar;
import dev.healthcheck.it.server.ServerIndependent;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many requests, no two alike: none makes a check run, and none leaves anything behind. */
@ServerIndependent
class FloodIT {
    private static final int THREADS = 16;
    private static final int REQUESTS_PER_THREAD = 1_250;
    private static final int ROUNDS = 3;

    /** Every request is as long as this: had they been kept, they would be some forty megabytes. */
    private static final int LENGTH = 2_000;

    /** Servers keep a bounded number of requests; a few rounds fill that up. */
    private static final int WARM_UP_PER_THREAD = 400;

    /** A set of the unknown names alone would have twenty. */
    private static final long NOISE_BYTES = 8L << 20;

    @RegisterExtension
    static final DeployedWar APP = new DeployedWar(Apps.app(
            "flood",
            new String[] {
                "healthcheck.success-ttl=1h",
                "healthcheck.failed-ttl=1h",
                "healthcheck.ttl-jitter=0%",
                "healthcheck.checks.uncached.enabled=false",
                "healthcheck.checks.switchedOff.enabled=false",
                // Payara closes the connection after a 503, and keeps what it knew of it for a while.
                "healthcheck.checks.fails.critical=false"
            },
            Counters.class,
            Heap.class));

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aFloodOfRequestsRunsNothingAndLeavesNothingBehind() throws InterruptedException, ExecutionException {
        flood(WARM_UP_PER_THREAD);

        assertThat(smallestGrowth()).isLessThan(NOISE_BYTES);

        JsonPath report = Answer.of(APP.at("api/healthcheck")).json();
        assertThat(report.getInt("results.find { it.checker == 'passes' }.output"))
                .isEqualTo(1);
        assertThat(report.getInt("results.find { it.checker == 'fails' }.output"))
                .isEqualTo(1);
    }

    /** What is kept for each request grows in every round; the buffers and caches of a server fill up in some round. */
    private long smallestGrowth() throws InterruptedException, ExecutionException {
        long smallest = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && smallest >= NOISE_BYTES; round++) {
            long before = heap();
            Map<Integer, Integer> statuses = flood(REQUESTS_PER_THREAD);
            assertThat(statuses.keySet()).containsExactlyInAnyOrder(200, 404);
            assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(THREADS * REQUESTS_PER_THREAD);
            smallest = Math.min(smallest, heap() - before);
        }
        return smallest;
    }

    /** {@return how often each status came} */
    private Map<Integer, Integer> flood(int requestsPerThread) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        Map<Integer, Integer> counts = new TreeMap<>();
        try {
            List<Future<List<Integer>>> answers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<List<Integer>> client = () -> ask(requestsPerThread);
                answers.add(threads.submit(client));
            }
            for (Future<List<Integer>> answer : answers) {
                answer.get().forEach(status -> counts.merge(status, 1, Integer::sum));
            }
        } finally {
            threads.shutdownNow();
        }
        return counts;
    }

    private List<Integer> ask(int requests) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(http.send(
                            HttpRequest.newBuilder(URI.create(APP.at("api/healthcheck" + rest(i))))
                                    .timeout(Duration.ofSeconds(60))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode());
        }
        return statuses;
    }

    private static String rest(int i) {
        StringBuilder random = new StringBuilder(LENGTH);
        while (random.length() < LENGTH) {
            random.append(Long.toHexString(ThreadLocalRandom.current().nextLong()));
        }
        return switch (i % 4) {
            case 0 -> "?" + random;
            case 1 -> "/passes?q=" + random;
            default -> "/" + random;
        };
    }

    private static long heap() {
        return Long.parseLong(Wire.get(APP.at("api/heap")).body());
    }
}
