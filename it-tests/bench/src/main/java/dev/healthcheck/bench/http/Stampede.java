package dev.healthcheck.bench.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.healthcheck.bench.result.Goal;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.result.Samples;
import dev.healthcheck.bench.server.BenchWars;
import dev.healthcheck.bench.server.Target;
import dev.healthcheck.it.server.Deployment;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thousand requests at once for a report of which nothing has been run yet: few wait, the others are told "pending". */
public final class Stampede {
    private static final int REQUESTS = 1000;
    private static final int CHECKS = 20;
    private static final int TIMES = 5;
    private static final Duration EACH = Duration.ofMillis(100);
    private static final int STACK_BYTES = 128 * 1024;

    private final URI address;
    private final CyclicBarrier start = new CyclicBarrier(REQUESTS, () -> this.begin = System.nanoTime());
    private volatile long begin;

    private Stampede(URI address) {
        this.address = address;
    }

    public static void measure(Results results) throws Exception {
        for (Target target : List.of(Target.wildFly(), Target.payara())) {
            try (Server server = target.server()) {
                server.start();
                measure(server, results);
            }
        }
    }

    private static void measure(Server server, Results results) throws Exception {
        List<Samples> stampedes = new ArrayList<>();
        List<Double> runs = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            try (Deployment war =
                    Deployment.of(server, BenchWars.checks("stampede-" + i, "{}".getBytes(UTF_8), CHECKS, EACH))) {
                stampedes.add(new Stampede(URI.create(war.at("api/healthcheck"))).run());
                runs.addAll(runs(URI.create(war.at("api/runs"))));
            }
        }
        String what = server.name()
                + ": %d requests at once, %d checks of %d ms not run yet: "
                        .formatted(REQUESTS, CHECKS, EACH.toMillis());
        double most = Samples.of(runs).quantile(1);
        results.add(what + "runs of any check, at most", most, "", Goal.atMost(1));
        results.add(what + "answered, p50", quantile(stampedes, 0.5), " ms", Goal.NONE);
        results.add(what + "answered, p99", quantile(stampedes, 0.99), " ms", Goal.NONE);
        results.add(what + "answered, last", quantile(stampedes, 1), " ms", Goal.NONE);
        if (runs.size() != TIMES * CHECKS || most != 1) {
            throw new IllegalStateException("each check is run once, not " + runs);
        }
    }

    /** {@return that quantile of each stampede} */
    private static Samples quantile(List<Samples> stampedes, double share) {
        return Samples.of(
                stampedes.stream().map(stampede -> stampede.quantile(share)).toList());
    }

    /** {@return after how many milliseconds each request was answered} */
    private Samples run() throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(REQUESTS, body -> new Thread(null, body, "request", STACK_BYTES));
        try {
            List<Callable<Double>> requests = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                requests.add(this::request);
            }
            List<Double> millis = new ArrayList<>();
            for (Future<Double> request : threads.invokeAll(requests)) {
                millis.add(request.get());
            }
            return Samples.of(millis);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Connected before the start, so that it is the requests that come at once. */
    private double request() throws IOException, InterruptedException, BrokenBarrierException {
        try (Socket socket = connect(address)) {
            start.await();
            String answer = get(socket, address);
            double millis = (System.nanoTime() - begin) / 1e6;
            boolean reported = answer.startsWith("HTTP/1.1 200") && answer.contains("\"status\":\"success\"");
            boolean pending = answer.startsWith("HTTP/1.1 503") && answer.contains("\"pending\"");
            if (!reported && !pending) {
                throw new IOException(answer);
            }
            return millis;
        }
    }

    private static List<Double> runs(URI address) {
        try (Socket socket = connect(address)) {
            String answer = get(socket, address);
            return answer.lines()
                    .filter(line -> line.matches("\\d+"))
                    .map(Double::valueOf)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Socket connect(URI address) throws IOException {
        Socket socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(60_000);
        return socket;
    }

    /** {@return all that the server sends until it closes the connection} */
    private static String get(Socket socket, URI address) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                .formatted(address.getPath(), address.getAuthority());
        socket.getOutputStream().write(request.getBytes(US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
}
