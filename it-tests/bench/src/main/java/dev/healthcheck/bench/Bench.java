package dev.healthcheck.bench;

import dev.healthcheck.bench.deploy.DeployTime;
import dev.healthcheck.bench.http.Dialects;
import dev.healthcheck.bench.http.Stampede;
import dev.healthcheck.bench.http.Throughput;
import dev.healthcheck.bench.inprocess.Environment;
import dev.healthcheck.bench.inprocess.InProcess;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.server.Target;
import dev.healthcheck.bench.start.ReadyMadeStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the parts that the argument names, with commas, and shows the table of all. */
public final class Bench {
    private static final Path RESULTS = Path.of("target", "results");
    private static final Path TABLE = Path.of("target", "bench.md");

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, Part> parts = parts();
        List<String> chosen = List.of(arguments[0].split(","));
        if (!parts.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("parts are " + parts.keySet() + ", not " + chosen);
        }
        for (String part : chosen) {
            Results results = new Results();
            parts.get(part).measure(results);
            results.write(RESULTS, part);
        }
        List<String> table = Results.table(RESULTS, List.copyOf(parts.keySet()));
        Files.write(TABLE, table);
        System.out.println("\n" + String.join("\n", table) + "\n\nThis is also in " + TABLE.toAbsolutePath());
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("inprocess", InProcess::measure);
        parts.put("environment", Environment::measure);
        parts.put("wildfly", results -> Throughput.measure(Target.wildFly(), results));
        parts.put("payara", results -> Throughput.measure(Target.payara(), results));
        parts.put("dialects-wildfly", results -> Dialects.measure(Target.wildFly(), results));
        parts.put("dialects-payara", results -> Dialects.measure(Target.payara(), results));
        parts.put("stampede", Stampede::measure);
        parts.put("deploy", DeployTime::measure);
        parts.put("ready-made-start", ReadyMadeStart::measure);
        return parts;
    }
}
