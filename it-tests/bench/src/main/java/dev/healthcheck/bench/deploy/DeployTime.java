package dev.healthcheck.bench.deploy;

import dev.healthcheck.bench.result.Goal;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.result.Samples;
import dev.healthcheck.bench.server.BenchWars;
import dev.healthcheck.bench.server.Target;
import dev.healthcheck.it.server.Wars;
import dev.healthcheck.it.wildfly.WildFly;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How much longer WildFly takes to deploy a WAR because the jar is in it: in a server that has just started, and later. */
public final class DeployTime {
    private static final byte[] BODY = {'{', '}'};
    private static final int WARM_UP = 10;
    private static final int PAIRS = 20;
    private static final int STARTS = 8;

    private DeployTime() {}

    public static void measure(Results results) throws IOException {
        Path without = Wars.file(BenchWars.constant("without", BODY));
        Path with = Wars.file(BenchWars.constantWithJar("with", BODY));
        measureFirst(with, without, results);
        measureLater(with, without, results);
    }

    /** What who starts a server with an application waits for. */
    private static void measureFirst(Path with, Path without, Results results) throws IOException {
        List<Double> withoutMillis = new ArrayList<>();
        List<Double> withMillis = new ArrayList<>();
        for (int start = 0; start < STARTS; start++) {
            boolean withFirst = start % 2 == 0;
            double first = firstMillis(withFirst ? with : without);
            double second = firstMillis(withFirst ? without : with);
            withMillis.add(withFirst ? first : second);
            withoutMillis.add(withFirst ? second : first);
        }
        results.addRatio(
                "WildFly: start of the server and deploy time of a small WAR with the jar : without",
                Samples.of(withMillis),
                Samples.of(withoutMillis),
                Goal.NONE);
    }

    private static double firstMillis(Path war) throws IOException {
        long begin = System.nanoTime();
        try (WildFly server = Target.standardWildFly()) {
            server.start();
            server.deploy("app", war);
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static void measureLater(Path with, Path without, Results results) throws IOException {
        List<Double> withoutMillis = new ArrayList<>();
        List<Double> withMillis = new ArrayList<>();
        try (WildFly server = Target.standardWildFly()) {
            server.start();
            for (int pair = -WARM_UP; pair < PAIRS; pair++) {
                boolean withFirst = pair % 2 == 0;
                double first = millis(server, withFirst ? with : without);
                double second = millis(server, withFirst ? without : with);
                if (pair >= 0) {
                    withMillis.add(withFirst ? first : second);
                    withoutMillis.add(withFirst ? second : first);
                }
                System.out.printf("%d %b %.0f %.0f%n", pair, withFirst, first, second);
            }
        }
        Samples base = Samples.of(withoutMillis);
        results.addRatio(
                "WildFly: deploy time of a small WAR with the jar : without",
                Samples.of(withMillis),
                base,
                Goal.atMost(1.03));
        results.add(
                "WildFly: deploy time of a small WAR with the jar - without",
                Samples.of(withMillis).minus(base),
                " ms",
                Goal.NONE);
        results.add("WildFly: deploy time of a small WAR without", base, " ms", Goal.NONE);
    }

    private static double millis(WildFly server, Path war) {
        long begin = System.nanoTime();
        var deployed = server.deploy("app", war);
        double millis = (System.nanoTime() - begin) / 1e6;
        server.undeploy(deployed);
        return millis;
    }
}
