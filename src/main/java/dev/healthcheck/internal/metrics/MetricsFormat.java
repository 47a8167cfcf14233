package dev.healthcheck.internal.metrics;

import dev.healthcheck.internal.check.RunStatistics;
import dev.healthcheck.internal.metrics.MetricsReport.OfCheck;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Writes the numbers in the formats of OpenMetrics 1.0 and of Prometheus 0.0.4, with the same samples. */
public final class MetricsFormat {
    /** The media type of {@link #openMetrics}. */
    public static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    /** The media type of {@link #prometheus}. */
    public static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final String CHECKER = "checker";

    /** {@return the numbers in the format of OpenMetrics 1.0} */
    public String openMetrics(MetricsReport report) {
        return write(report, Exposition.openMetrics());
    }

    /** {@return the numbers in the text format of Prometheus, version 0.0.4} */
    public String prometheus(MetricsReport report) {
        return write(report, Exposition.prometheus());
    }

    private static String write(MetricsReport report, Exposition exposition) {
        statusOfSelections(exposition, report);
        if (!report.checks().isEmpty()) {
            checks(exposition, report.checks());
        }
        exposition
                .counter("healthcheck_snapshots", "", "Reports that the library has written.")
                .sample("healthcheck_snapshots_total", report.snapshots());
        exposition
                .counter("healthcheck_snapshot_seconds", "seconds", "Time that the library has spent on its reports.")
                .sample("healthcheck_snapshot_seconds_total", report.snapshotTime());
        return exposition.end();
    }

    private static void statusOfSelections(Exposition exposition, MetricsReport report) {
        String name = "healthcheck_status";
        if (!report.states().isEmpty()) {
            exposition.stateSet(name, "State of a selection of checks.");
        }
        new TreeMap<>(report.states())
                .forEach((selection, state) ->
                        states(exposition, name, "selection", selection, MetricsReport.STATES, state));
    }

    private static void states(
            Exposition exposition, String name, String label, String value, List<String> states, String current) {
        for (String state : states) {
            exposition.sample(name, state.equals(current) ? 1 : 0, label, value, name, state);
        }
    }

    private static void checks(Exposition exposition, List<OfCheck> checks) {
        exposition.stateSet("healthcheck_check_state", "State of a check.");
        for (OfCheck check : checks) {
            states(
                    exposition,
                    "healthcheck_check_state",
                    CHECKER,
                    check.checker(),
                    MetricsReport.CHECK_STATES,
                    check.state());
        }
        exposition.info("healthcheck_check", "Facts about a check that do not depend on its runs.");
        checks.forEach(check -> info(exposition, check));
        exposition.histogram("healthcheck_check_run_duration_seconds", "seconds", "Run time of a check.");
        checks.forEach(check -> runs(exposition, check.checker(), check.statistics()));
        ages(exposition, checks);
        ObservedFamilies.write(exposition, checks);
        counter(exposition, checks, "transitions", "Changes of the state of a check.", RunStatistics::transitions);
        counter(exposition, checks, "runs", "Runs of a check that have ended.", RunStatistics::runs);
        counter(
                exposition,
                checks,
                "timeouts",
                "Runs of a check that have exceeded their time limit.",
                RunStatistics::timeouts);
    }

    private static void info(Exposition exposition, OfCheck check) {
        exposition.sample(
                "healthcheck_check_info",
                1,
                CHECKER,
                check.checker(),
                "critical",
                String.valueOf(check.critical()),
                "probes",
                joined(check.metadata().probes()),
                "tags",
                joined(check.metadata().tags()));
    }

    private static String joined(Set<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Writes a histogram. The count of each bucket includes the buckets before. */
    private static void runs(Exposition exposition, String checker, RunStatistics statistics) {
        String name = "healthcheck_check_run_duration_seconds";
        long count = 0;
        for (int i = 0; i < RunStatistics.LIMITS.size(); i++) {
            count += statistics.buckets().get(i);
            String limit = Exposition.seconds(RunStatistics.LIMITS.get(i));
            exposition.sample(name + "_bucket", count, CHECKER, checker, "le", limit);
        }
        // The count is the sum of the buckets, as the formats demand, even if the number of runs is read later.
        count += statistics.buckets().get(RunStatistics.LIMITS.size());
        exposition.sample(name + "_bucket", count, CHECKER, checker, "le", "+Inf");
        exposition.sample(name + "_count", count, CHECKER, checker);
        exposition.sample(name + "_sum", statistics.total(), CHECKER, checker);
    }

    private static void ages(Exposition exposition, List<OfCheck> checks) {
        String name = "healthcheck_check_result_age_seconds";
        exposition.gauge(name, "seconds", "Age of the last result of a check.");
        for (OfCheck check : checks) {
            Duration age = check.age();
            if (age != null) {
                exposition.sample(name, age, CHECKER, check.checker());
            }
        }
    }

    private static void counter(
            Exposition exposition,
            List<OfCheck> checks,
            String what,
            String help,
            ToLongFunction<RunStatistics> number) {
        String name = "healthcheck_check_" + what;
        exposition.counter(name, "", help);
        for (OfCheck check : checks) {
            exposition.sample(name + "_total", number.applyAsLong(check.statistics()), CHECKER, check.checker());
        }
    }
}
