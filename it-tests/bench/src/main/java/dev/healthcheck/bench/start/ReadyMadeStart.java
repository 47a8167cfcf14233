package dev.healthcheck.bench.start;

import dev.healthcheck.bench.result.Goal;
import dev.healthcheck.bench.result.Results;
import dev.healthcheck.bench.result.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.ToDoubleFunction;

/** How much longer a start takes, and how much more memory it needs, with 20 ready-made checks that have not run. */
public final class ReadyMadeStart {
    private static final int CHECKS = 20;
    private static final int PAIRS = 20;

    private ReadyMadeStart() {}

    /** What one start took: milliseconds and kilobytes. */
    private record Taken(double millis, double allocated, double retained) {
        static Taken read(String line) {
            String[] numbers = line.split(" ");
            return new Taken(
                    Double.parseDouble(numbers[0]) / 1e6,
                    Double.parseDouble(numbers[1]) / 1e3,
                    Double.parseDouble(numbers[2]) / 1e3);
        }
    }

    public static void measure(Results results) throws IOException, InterruptedException {
        Map<String, String> none = Map.of();
        Map<String, String> some = Declared.checks(CHECKS);
        List<List<Taken>> without = new ArrayList<>();
        List<List<Taken>> with = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            boolean isWithFirst = pair % 2 == 0;
            List<Taken> one = starts(isWithFirst ? some : none);
            List<Taken> other = starts(isWithFirst ? none : some);
            with.add(isWithFirst ? one : other);
            without.add(isWithFirst ? other : one);
        }
        String types = "%d ready-made checks of %d types".formatted(CHECKS, Declared.typesOf(CHECKS));
        tell("first start with " + types, number(with, 0), number(without, 0), results);
        tell("later start with " + types, number(with, 1), number(without, 1), results);
    }

    private static List<Taken> number(List<List<Taken>> starts, int number) {
        return starts.stream().map(both -> both.get(number)).toList();
    }

    private static void tell(String name, List<Taken> with, List<Taken> without, Results results) {
        results.add(name + " - without", more(with, without, Taken::millis), " ms", Goal.atMost(2));
        results.add(name + ", memory that stays", more(with, without, Taken::retained), " kB", Goal.atMost(100));
        results.add(name + ", memory in passing", more(with, without, Taken::allocated), " kB", Goal.NONE);
    }

    private static Samples more(List<Taken> with, List<Taken> without, ToDoubleFunction<Taken> number) {
        return samples(with, number).minus(samples(without, number));
    }

    private static Samples samples(List<Taken> taken, ToDoubleFunction<Taken> number) {
        return new Samples(taken.stream().mapToDouble(number).toArray());
    }

    /** Starts in a JVM of its own, so that each start loads its classes. */
    private static List<Taken> starts(Map<String, String> settings) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        EngineStart.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Properties input = new Properties();
        input.putAll(settings);
        try (var out = process.getOutputStream()) {
            input.store(out, null);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the start failed: " + output);
        }
        return output.lines().map(Taken::read).toList();
    }
}
