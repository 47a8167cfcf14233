package dev.healthcheck.bench.inprocess;

import dev.healthcheck.bench.result.Goal;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.result.Samples;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of this package. */
public final class InProcess {
    private InProcess() {}

    public static void measure(Results results) throws RunnerException {
        Map<String, RunResult> hits = run(CachedHit.class);
        hits.forEach((checks, run) -> results.add(
                "cached hit in the JVM, %s checks".formatted(checks), times(run), " ns", Goal.atMost(1000)));
        results.add(
                "cached hit in the JVM, 100 checks : 1 check",
                times(hits.get("100")).median() / times(hits.get("1")).median(),
                "",
                Goal.atMost(1.1));
        double most = hits.values().stream().mapToDouble(InProcess::bytes).max().orElseThrow();
        results.add("memory that a cached hit allocates, at most", Math.round(most), " bytes", Goal.atMost(300));
        Map<String, RunResult> cold = run(ColdReport.class);
        results.add(
                "cold report of checks that take 100 ms, 100 checks : 1 check",
                times(cold.get("100")).median() / times(cold.get("1")).median(),
                "",
                Goal.atMost(1.1));
    }

    /** {@return the results by the number of checks, in the order of the annotation} */
    private static Map<String, RunResult> run(Class<?> benchmark) throws RunnerException {
        Collection<RunResult> runs = new Runner(new OptionsBuilder()
                        .include("\\b" + benchmark.getSimpleName() + "\\b")
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .build())
                .run();
        return runs.stream()
                .collect(Collectors.toMap(
                        run -> run.getParams().getParam("checks"),
                        run -> run,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Samples times(RunResult run) {
        List<Double> times = new ArrayList<>();
        for (BenchmarkResult fork : run.getBenchmarkResults()) {
            fork.getIterationResults()
                    .forEach(iteration -> times.add(iteration.getPrimaryResult().getScore()));
        }
        return Samples.of(times);
    }

    private static double bytes(RunResult run) {
        String name = run.getSecondaryResults().keySet().stream()
                .filter(key -> key.endsWith("gc.alloc.rate.norm"))
                .findFirst()
                .orElseThrow();
        return run.getSecondaryResults().get(name).getScore();
    }
}
