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

/** How much longer WildFly takes to deploy a WAR because the jar is in it: in a server that has just started, and later. */
public final class DeployTime {
    private static final byte[] BODY = {'{', '}'};
    private static final int WITHOUT = 0;
    private static final int WITH = 1;
    private static final int WARM_UP = 10;
    private static final int PAIRS = 20;
    private static final int STARTS = 8;

    private DeployTime() {}

    public static void measure(Results results) throws IOException {
        Samples[] first = inTurn(0, STARTS, DeployTime::firstMillis);
        results.addRatio(
                "WildFly: start of the server and deploy time of a small WAR with the jar : without",
                first[WITH],
                first[WITHOUT],
                Goal.NONE);
        Samples[] later;
        try (WildFly server = Target.standardWildFly()) {
            server.start();
            later = inTurn(WARM_UP, PAIRS, war -> millis(server, war));
        }
        results.addRatio(
                "WildFly: deploy time of a small WAR with the jar : without",
                later[WITH],
                later[WITHOUT],
                Goal.atMost(1.03));
        results.add(
                "WildFly: deploy time of a small WAR with the jar - without",
                later[WITH].minus(later[WITHOUT]),
                " ms",
                Goal.NONE);
        results.add("WildFly: deploy time of a small WAR without", later[WITHOUT], " ms", Goal.NONE);
    }

    /** Measures both WARs so many times, every other time the one with the jar first. */
    private static Samples[] inTurn(int warmUp, int pairs, Measure measure) throws IOException {
        Path[] wars = {
            Wars.file(BenchWars.constant("without", BODY)), Wars.file(BenchWars.constantWithJar("with", BODY))
        };
        double[][] millis = new double[wars.length][pairs];
        for (int pair = -warmUp; pair < pairs; pair++) {
            int first = pair % 2 == 0 ? WITH : WITHOUT;
            for (int war : new int[] {first, 1 - first}) {
                double taken = measure.millis(wars[war]);
                if (pair >= 0) {
                    millis[war][pair] = taken;
                }
            }
        }
        return new Samples[] {new Samples(millis[WITHOUT]), new Samples(millis[WITH])};
    }

    private interface Measure {
        double millis(Path war) throws IOException;
    }

    /** What who starts a server with an application waits for. */
    private static double firstMillis(Path war) throws IOException {
        long begin = System.nanoTime();
        try (WildFly server = Target.standardWildFly()) {
            server.start();
            server.deploy("app", war);
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static double millis(WildFly server, Path war) {
        long begin = System.nanoTime();
        var deployed = server.deploy("app", war);
        double millis = (System.nanoTime() - begin) / 1e6;
        server.undeploy(deployed);
        return millis;
    }
}
