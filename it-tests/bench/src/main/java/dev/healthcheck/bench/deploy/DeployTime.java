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
    /** Jars of 24 MB together, put there by the build: for spreadsheets, for JSON, and what everybody uses. */
    private static final Path LIBRARIES = Path.of("target", "libraries");

    private static final int WITHOUT = 0;
    private static final int WITH = 1;
    private static final int WARM_UP = 10;
    private static final int PAIRS = 20;
    private static final int STARTS = 8;

    private DeployTime() {}

    public static void measure(Results results) throws IOException {
        Path[] small = pair("small");
        Path[] usual = pair("usual", LIBRARIES);
        Samples[] first = inTurn(usual, 0, STARTS, DeployTime::firstMillis);
        Samples[] usualLater;
        Samples[] smallLater;
        try (WildFly server = Target.standardWildFly()) {
            server.start();
            usualLater = inTurn(usual, WARM_UP, PAIRS, war -> millis(server, war));
            smallLater = inTurn(small, WARM_UP, PAIRS, war -> millis(server, war));
        }
        tell("start of the server and deployment of a WAR of usual size", first, Goal.atMost(1.03), results);
        tell("deployment of a WAR of usual size", usualLater, Goal.atMost(1.03), results);
        tell("deployment of a WAR of one class", smallLater, Goal.NONE, results);
    }

    private static void tell(String what, Samples[] millis, Goal goal, Results results) {
        String name = "WildFly: " + what;
        results.addRatio(name + ", with the jar : without", millis[WITH], millis[WITHOUT], goal);
        results.add(name + ", with the jar - without", millis[WITH].minus(millis[WITHOUT]), " ms", Goal.NONE);
        results.add(name + ", without", millis[WITHOUT], " ms", Goal.NONE);
    }

    /** {@return the WAR without the jar, and the one with it} */
    private static Path[] pair(String name, Path... libraries) throws IOException {
        return new Path[] {
            Wars.file(BenchWars.withLibraries(BenchWars.constant(name, BODY), libraries)),
            Wars.file(BenchWars.withLibraries(BenchWars.constantWithJar(name + "-with", BODY), libraries))
        };
    }

    /** Measures both WARs so many times, every other time the one with the jar first. */
    private static Samples[] inTurn(Path[] wars, int warmUp, int pairs, Measure measure) throws IOException {
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
            server.deploy("app.war", war);
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private static double millis(WildFly server, Path war) {
        long begin = System.nanoTime();
        var deployed = server.deploy("app.war", war);
        double millis = (System.nanoTime() - begin) / 1e6;
        server.undeploy(deployed);
        return millis;
    }
}
