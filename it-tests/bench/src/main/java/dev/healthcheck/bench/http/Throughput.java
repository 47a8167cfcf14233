package dev.healthcheck.bench.http;

import dev.healthcheck.bench.inprocess.Assembly;
import dev.healthcheck.bench.result.Goal;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.server.BenchWars;
import dev.healthcheck.bench.server.Target;
import dev.healthcheck.it.server.Deployed;
import dev.healthcheck.it.server.Server;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Requests per second to a cached report, beside what else one could ask the same server. */
public final class Throughput {
    private static final List<Integer> CHECKS = List.of(0, 1, 20, 100);
    private static final String NEIGHBOUR = "constant of the size of 20 checks in a WAR with the jar";
    private static final String HEADED = "constant of the size of 20 checks with the headers of a report";
    private static final String TRIVIAL = "MicroProfile Health, 20 trivial checks";
    private static final String SLOW = "MicroProfile Health, 20 checks of 5 ms";
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final int ROUNDS = 16;

    private final Target target;
    private final Contenders constants;

    /** Apart: whoever came after the server's own would suffer from the work and the garbage that it leaves. */
    private final Contenders probes;

    private Throughput(Target target, Load load) {
        this.target = target;
        this.constants = new Contenders(load);
        this.probes = new Contenders(load);
    }

    public static void measure(Target target, Results results) throws IOException, InterruptedException {
        Load load = Load.installed();
        Throughput throughput = new Throughput(target, load);
        try (Server server = target.server()) {
            server.start();
            throughput.deploy(server);
            results.note(server.name() + ", asked by " + load.name());
            for (Contenders contenders : List.of(throughput.constants, throughput.probes)) {
                contenders.warmUp(WARM_UP);
                contenders.measure(ROUNDS, ROUND);
            }
            throughput.tell(server.name(), results);
        }
    }

    private void deploy(Server server) {
        for (int checks : CHECKS) {
            byte[] body = body(checks);
            Deployed alone = server.deploy(BenchWars.constant("constant-" + checks, body));
            Deployed ours = server.deploy(BenchWars.checks("checks-" + checks, body, checks, Duration.ZERO));
            constants.add(constant(checks), alone.at("api/constant"));
            constants.add(report(checks), ours.at("api/healthcheck"));
            if (checks == 20) {
                constants.add(NEIGHBOUR, ours.at("api/constant"));
                constants.add(HEADED, alone.at("api/constant/headed"));
                probes.add(report(checks), ours.at("api/healthcheck"));
            }
        }
        URI health = target.root().apply(server.deploy(BenchWars.microProfile("probes")));
        probes.add(TRIVIAL, health.resolve("health/live").toString());
        probes.add(SLOW, health.resolve("health/ready").toString());
    }

    private static byte[] body(int checks) {
        try (Assembly same = new Assembly(checks, Duration.ZERO, "1d")) {
            return same.body("json");
        }
    }

    private void tell(String server, Results results) {
        for (int checks : CHECKS) {
            results.addRatio(
                    "%s: cached report of %d checks : constant resource of its size".formatted(server, checks),
                    constants.of(report(checks)),
                    constants.of(constant(checks)),
                    Goal.atLeast(0.95));
        }
        results.addRatio(
                server + ": cached report of 20 checks : constant resource of its size and with its headers",
                constants.of(report(20)),
                constants.of(HEADED),
                Goal.NONE);
        results.addRatio(
                server + ": constant resource in a WAR with the jar : without the jar",
                constants.of(NEIGHBOUR),
                constants.of(constant(20)),
                Goal.NONE);
        for (String theirs : List.of(TRIVIAL, SLOW)) {
            results.addRatio(
                    server + ": cached report of 20 checks : its " + theirs,
                    probes.of(report(20)),
                    probes.of(theirs),
                    theirs.equals(TRIVIAL) ? Goal.atLeast(1) : Goal.NONE);
        }
        note(server, constants, results);
        note(server, probes, results);
    }

    private static void note(String server, Contenders contenders, Results results) {
        contenders
                .all()
                .forEach((name, rates) ->
                        results.note("%s, requests per second, %s: median %.0f, middle half %.0f – %.0f"
                                .formatted(server, name, rates.median(), rates.quantile(0.25), rates.quantile(0.75))));
    }

    private static String constant(int checks) {
        return "constant of the size of %d checks".formatted(checks);
    }

    private static String report(int checks) {
        return "report of %d checks".formatted(checks);
    }
}
