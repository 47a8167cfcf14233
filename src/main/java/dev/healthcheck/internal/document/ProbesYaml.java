package dev.healthcheck.internal.document;

import dev.healthcheck.Probe;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the probes of a container for Kubernetes, with timings that fit the checks of this deployment. */
public final class ProbesYaml {
    private static final long STARTUP_PERIOD = 2;
    private static final Duration WRITING = Duration.ofMillis(200);
    private static final Duration SERVER_START = Duration.ofSeconds(60);
    private static final Duration SHORTEST_DEATH = Duration.ofSeconds(30);

    /**
     * The deployment.
     *
     * @param path the path of the health report with the context path, such as {@code /shop/api/healthcheck}
     * @param port the port of the container
     * @param checks the checks in the order of their names
     * @param staleWait the longest wait for a new result while there is an old one
     * @param probeWait the longest wait of a probe for results
     */
    public record Input(String path, int port, List<CheckFacts> checks, Duration staleWait, Duration probeWait) {
        public Input {
            checks = List.copyOf(checks);
        }
    }

    private final Input input;

    private ProbesYaml(Input input) {
        this.input = input;
    }

    /** {@return the document} */
    public static String write(Input input) {
        return new ProbesYaml(input).write();
    }

    private String write() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("startupProbe", startup());
        document.put("livenessProbe", liveness());
        document.put("readinessProbe", readiness());
        return Yaml.write(header(), document);
    }

    private String header() {
        StringBuilder header =
                new StringBuilder("The probes of this deployment, for its container in a pod of Kubernetes."
                        + "\nMade from the settings of the checks and from their runs so far. Ask again after a day of real load."
                        + "\nA probe needs no initialDelaySeconds: it waits for the startupProbe.\n");
        for (CheckFacts check : input.checks()) {
            header.append("\n  ")
                    .append(check.name())
                    .append(": time limit ")
                    .append(Times.shown(check.timeout()))
                    .append(", longest run ")
                    .append(check.longestRun() == null ? "unknown" : Times.shown(check.longestRun()));
        }
        return header.toString();
    }

    private Map<String, Object> startup() {
        List<CheckFacts> checks = of(Probe.STARTUP);
        Map<String, Object> probe = probe("/started", checks);
        probe.put(
                "periodSeconds",
                new Commented(
                        STARTUP_PERIOD, "The start is seen 2 s late at most. An answer from the cache costs little."));
        CheckFacts slowest = slowest(checks, ProbesYaml::startTime);
        Duration budget = SERVER_START.plus(slowest == null ? Duration.ZERO : startTime(slowest));
        long threshold = (Times.seconds(budget) + STARTUP_PERIOD - 1) / STARTUP_PERIOD;
        String reason = threshold + " times " + STARTUP_PERIOD + " s: 60 s for the server and the application"
                + (slowest == null
                        ? ". No check is in this probe."
                        : ", and " + Times.shown(startTime(slowest)) + " for " + slowest.name()
                                + ", the slowest check: one failed run, its time to live, and a second run.")
                + "\nRaise it if your server starts more slowly.";
        probe.put("failureThreshold", new Commented(threshold, reason));
        return probe;
    }

    /** One failed run and its repetition. A measured run over the time limit counts as long as it took. */
    private static Duration startTime(CheckFacts check) {
        Duration run = check.longestRun() == null
                ? check.firstAnswer()
                : Times.longer(check.firstAnswer(), check.longestRun());
        return run.plus(check.retry());
    }

    private Map<String, Object> liveness() {
        List<CheckFacts> checks = of(Probe.LIVENESS);
        Map<String, Object> probe = probe("/live", checks);
        long period = interval(probe, checks);
        CheckFacts slowest = slowest(checks, CheckFacts::retry);
        Duration needed = Times.longer(
                SHORTEST_DEATH,
                slowest == null ? Duration.ZERO : slowest.retry().plusSeconds(period));
        long threshold = Math.max(3, (Times.seconds(needed) + period - 1) / period);
        String reason = "The container restarts after about " + threshold * period + " s of failures. "
                + (slowest == null
                        ? "A restart costs more than a wait of " + SHORTEST_DEATH.toSeconds() + " s."
                        : "One failed run must not restart it: " + slowest.name() + " shows a new result after "
                                + Times.shown(slowest.retry()) + " at most.");
        probe.put("failureThreshold", new Commented(threshold, reason));
        return probe;
    }

    private Map<String, Object> readiness() {
        List<CheckFacts> checks = of(Probe.READINESS);
        Map<String, Object> probe = probe("/ready", checks);
        interval(probe, checks);
        probe.put(
                "failureThreshold",
                new Commented(
                        2,
                        "One lost answer takes no traffic away. Checks that fail now and then have a setting of their own:"
                                + " healthcheck.failure-threshold."));
        return probe;
    }

    private List<CheckFacts> of(Probe probe) {
        return input.checks().stream()
                .filter(check -> check.probes().contains(probe))
                .toList();
    }

    private Map<String, Object> probe(String route, List<CheckFacts> checks) {
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("path", input.path() + route);
        get.put("port", input.port());
        Map<String, Object> probe = new LinkedHashMap<>();
        probe.put("httpGet", get);
        probe.put("timeoutSeconds", timeout(checks));
        return probe;
    }

    /** The limit must not be below the time of the slowest right answer. */
    private Commented timeout(List<CheckFacts> checks) {
        CheckFacts slowest = slowest(checks, CheckFacts::firstAnswer);
        if (slowest == null) {
            return new Commented(1L, "No check is in this probe: an answer takes milliseconds.");
        }
        Duration first = slowest.firstAnswer();
        if (input.probeWait().compareTo(first) < 0) {
            return new Commented(
                    Times.seconds(longestAnswer(slowest)),
                    "An answer takes " + Times.shown(input.probeWait()) + " at most (healthcheck.probe-wait). An answer"
                            + " from the cache takes milliseconds.");
        }
        boolean uncached = checks.stream().anyMatch(check -> check.refresh().isZero());
        Duration later = uncached || input.staleWait().compareTo(first) > 0 ? first : input.staleWait();
        return new Commented(
                Times.seconds(first),
                "A first answer takes " + Times.shown(first) + " at most: 1.25 times the time limit of "
                        + slowest.name() + ". A later one takes milliseconds, or " + Times.shown(later)
                        + (uncached
                                ? " at most: the results of a check are not kept."
                                : " at most after a result has expired (healthcheck.stale-wait)."));
    }

    /** {@return the longest time of an answer} A probe does not wait longer than its own limit, and writes meanwhile. */
    private Duration longestAnswer(CheckFacts slowest) {
        Duration limited = input.probeWait().plus(WRITING);
        return limited.compareTo(slowest.firstAnswer()) < 0 ? limited : slowest.firstAnswer();
    }

    /** Puts the interval, and returns it in seconds. */
    private long interval(Map<String, Object> probe, List<CheckFacts> checks) {
        CheckFacts slowest = slowest(checks, CheckFacts::firstAnswer);
        Interval interval = Interval.of(checks, slowest == null ? 1 : Times.seconds(longestAnswer(slowest)));
        probe.put("periodSeconds", new Commented(interval.seconds(), interval.reason()));
        return interval.seconds();
    }

    private static @Nullable CheckFacts slowest(List<CheckFacts> checks, Function<CheckFacts, Duration> time) {
        return checks.stream().max(Comparator.comparing(time)).orElse(null);
    }
}
