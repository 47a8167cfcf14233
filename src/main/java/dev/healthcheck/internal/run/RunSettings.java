package dev.healthcheck.internal.run;

import dev.healthcheck.internal.settings.Key;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.internal.settings.SettingsReader;
import java.time.Duration;
import java.util.List;

/**
 * The settings of the runs of checks.
 *
 * @param maxConcurrent the number of checks that run at the same time
 * @param maxOutput the number of characters that a result keeps of an output
 * @param executor the choice of threads, or the name of an executor
 * @param warmUp whether each check runs once before the first request
 * @param probeWait the time that a probe waits for runs at most
 */
public record RunSettings(int maxConcurrent, int maxOutput, String executor, boolean warmUp, Duration probeWait) {
    private static final Key<Integer> MAX_CONCURRENT = Key.of(
            "max-concurrent",
            "256",
            Parser.number(1, 10_000, ""),
            "how many checks run at once; the others wait for their turn");

    private static final Key<Integer> MAX_OUTPUT = Key.of(
            "max-output",
            "16384",
            Parser.number(100, 1_000_000, " (characters)"),
            "how much of a check's output is kept");

    private static final Key<String> EXECUTOR = Key.of(
            "executor",
            "auto",
            new Parser<>(
                    "auto, managed, own, virtual (from Java 21 on), or the name of an executor that starts with java:",
                    RunSettings::executor),
            "the threads that checks run on; auto takes those of the server, else its own");

    private static final Key<Boolean> WARM_UP = Key.of(
            "warm-up",
            "on",
            Parser.ON_OR_OFF,
            "whether each check runs once right after the start, before the first request");

    private static final Key<Duration> PROBE_WAIT = Key.of(
            "probe-wait",
            "800ms",
            Parser.WAIT,
            "how long /live, /ready and /started wait for results at most, as a kubelet waits for one second; off waits"
                    + " for the timeout");

    public static final List<Key<?>> KEYS = List.of(MAX_CONCURRENT, MAX_OUTPUT, EXECUTOR, WARM_UP, PROBE_WAIT);

    public static RunSettings read(SettingsReader reader) {
        return new RunSettings(
                reader.read(MAX_CONCURRENT),
                reader.read(MAX_OUTPUT),
                reader.read(EXECUTOR),
                reader.read(WARM_UP),
                reader.read(PROBE_WAIT));
    }

    private static String executor(String text) {
        String name = text.strip();
        Parser.require(List.of("auto", "managed", "own", "virtual").contains(name) || name.startsWith("java:"));
        Parser.require(!name.equals("virtual") || Runtime.version().feature() >= 21);
        return name;
    }
}
