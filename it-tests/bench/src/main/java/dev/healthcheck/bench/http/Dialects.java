package dev.healthcheck.bench.http;

import dev.healthcheck.bench.result.Goal;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.server.BenchWars;
import dev.healthcheck.bench.server.Target;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Requests per second to cached reports in each format and selection, beside a constant with the same headers. */
public final class Dialects {
    private static final int CHECKS = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int ROUNDS = 6;

    private static final String JSON = "all, JSON";
    private static final String PAGE = "all, page for browsers";

    private static final Map<String, String> PATHS = new LinkedHashMap<>();

    static {
        PATHS.put(JSON, "");
        PATHS.put(PAGE, "?format=html");
        PATHS.put("all, health+json", "?format=health");
        PATHS.put("all, MicroProfile", "?format=microprofile");
        PATHS.put("all, Nagios", "?format=nagios");
        PATHS.put("liveness, JSON", "/live");
        PATHS.put("readiness, JSON", "/ready");
        PATHS.put("start, JSON", "/started");
        PATHS.put("a group, JSON", "/group/all");
        PATHS.put("metrics", "/metrics");
    }

    private Dialects() {}

    public static void measure(Target target, Results results) throws IOException, InterruptedException {
        Load load = Load.installed();
        Contenders contenders = new Contenders(load);
        try (Server server = target.server()) {
            server.start();
            Deployed ours = server.deploy(BenchWars.dialects("dialects", CHECKS));
            get(ours.at("api/healthcheck"));
            int number = 0;
            for (Map.Entry<String, String> dialect : PATHS.entrySet()) {
                String address = ours.at("api/healthcheck" + dialect.getValue());
                Deployed constant = server.deploy(BenchWars.constant("constant-" + number++, get(address)));
                contenders.add(dialect.getKey(), address);
                contenders.add("constant of " + dialect.getKey(), constant.at("api/constant/headed"));
            }
            contenders.warmUp(WARM_UP);
            contenders.measure(ROUNDS, ROUND);
            for (String dialect : PATHS.keySet()) {
                results.addRatio(
                        "%s: cached report, %s : constant of its size and with the headers of a report"
                                .formatted(server.name(), dialect),
                        contenders.of(dialect),
                        contenders.of("constant of " + dialect),
                        Goal.atLeast(0.95));
            }
            results.addRatio(
                    server.name() + ": cached page for browsers of 20 checks : JSON of the same report",
                    contenders.of(PAGE),
                    contenders.of(JSON),
                    Goal.atLeast(0.9));
        }
    }

    private static byte[] get(String address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }
}
