package dev.healthcheck.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A thread per connection with the JDK's HttpClient: takes more of the machine than wrk, so all ratios are nearer 1. */
final class JdkClients implements Load {

    @Override
    public String name() {
        return "the JDK's HttpClient, since there is no wrk, " + CONNECTIONS + " threads";
    }

    @Override
    public double requestsPerSecond(URI address, Duration time) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            List<Callable<Integer>> loops = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                loops.add(() -> loop(client, request, end));
            }
            long requests = 0;
            for (Future<Integer> loop : threads.invokeAll(loops)) {
                requests += loop.get();
            }
            return requests * 1e9 / (System.nanoTime() - begin);
        } catch (ExecutionException failure) {
            throw new IOException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static int loop(HttpClient client, HttpRequest request, long end) throws IOException, InterruptedException {
        int requests = 0;
        while (System.nanoTime() < end) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException(request.uri() + " answered " + response.statusCode());
            }
            requests++;
        }
        return requests;
    }
}
