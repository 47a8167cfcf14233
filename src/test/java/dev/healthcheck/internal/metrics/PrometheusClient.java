package dev.healthcheck.internal.metrics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.healthcheck.internal.check.RunStatistics;
import dev.healthcheck.internal.metrics.MetricsReport.Observed;
import dev.healthcheck.internal.metrics.MetricsReport.OfCheck;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Writes a report with the client library of Prometheus. */
final class PrometheusClient {
    private final MetricsReport report;

    private PrometheusClient(MetricsReport report) {
        this.report = report;
    }

    static String write(MetricsReport report, ExpositionFormatWriter writer) {
        PrometheusClient client = new PrometheusClient(report);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes, client.snapshots());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(UTF_8);
    }

    private MetricSnapshots snapshots() {
        return MetricSnapshots.of(
                selections(),
                checkStates(),
                infos(),
                durations(),
                ages(),
                observed("value", "Number that the last run of a check has observed."),
                observed("limit", "Number from which a check is degraded or failed."),
                counter("transitions", "Changes of the state of a check.", RunStatistics::transitions),
                counter("runs", "Runs of a check that have ended.", RunStatistics::runs),
                counter("timeouts", "Runs of a check that have exceeded their time limit.", RunStatistics::timeouts),
                CounterSnapshot.builder()
                        .name("healthcheck_snapshots")
                        .help("Reports that the library has written.")
                        .dataPoint(point(Labels.EMPTY, report.snapshots()))
                        .build(),
                CounterSnapshot.builder()
                        .name("healthcheck_snapshot_seconds")
                        .unit(Unit.SECONDS)
                        .help("Time that the library has spent on its reports.")
                        .dataPoint(point(Labels.EMPTY, seconds(report.snapshotTime())))
                        .build());
    }

    private StateSetSnapshot selections() {
        StateSetSnapshot.Builder set =
                StateSetSnapshot.builder().name("healthcheck_status").help("State of a selection of checks.");
        report.states()
                .forEach((selection, state) ->
                        set.dataPoint(states(Labels.of("selection", selection), MetricsReport.STATES, state)));
        return set.build();
    }

    private StateSetSnapshot checkStates() {
        StateSetSnapshot.Builder set =
                StateSetSnapshot.builder().name("healthcheck_check_state").help("State of a check.");
        report.checks()
                .forEach(check -> set.dataPoint(states(checker(check), MetricsReport.CHECK_STATES, check.state())));
        return set.build();
    }

    private static StateSetDataPointSnapshot states(Labels labels, List<String> states, String current) {
        StateSetDataPointSnapshot.Builder point =
                StateSetDataPointSnapshot.builder().labels(labels);
        states.forEach(state -> point.state(state, state.equals(current)));
        return point.build();
    }

    private InfoSnapshot infos() {
        InfoSnapshot.Builder infos = InfoSnapshot.builder()
                .name("healthcheck_check")
                .help("Facts about a check that do not depend on its runs.");
        for (OfCheck check : report.checks()) {
            String probes =
                    check.metadata().probes().stream().map(Object::toString).collect(Collectors.joining(","));
            infos.dataPoint(InfoDataPointSnapshot.builder()
                    .labels(Labels.of(
                            "checker",
                            check.checker(),
                            "critical",
                            Boolean.toString(check.critical()),
                            "probes",
                            probes,
                            "tags",
                            String.join(",", check.metadata().tags())))
                    .build());
        }
        return infos.build();
    }

    private HistogramSnapshot durations() {
        List<Double> limits =
                RunStatistics.LIMITS.stream().map(PrometheusClient::seconds).collect(Collectors.toList());
        limits.add(Double.POSITIVE_INFINITY);
        HistogramSnapshot.Builder histogram = HistogramSnapshot.builder()
                .name("healthcheck_check_run_duration_seconds")
                .unit(Unit.SECONDS)
                .help("Run time of a check.");
        for (OfCheck check : report.checks()) {
            histogram.dataPoint(HistogramDataPointSnapshot.builder()
                    .labels(checker(check))
                    .classicHistogramBuckets(ClassicHistogramBuckets.of(
                            limits, check.statistics().buckets()))
                    .sum(seconds(check.statistics().total()))
                    .build());
        }
        return histogram.build();
    }

    private GaugeSnapshot observed(String what, String help) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("healthcheck_check_observed_" + what)
                .help(help);
        for (OfCheck check : report.checks()) {
            Observed observed = check.observed();
            if (observed != null && what.equals("value")) {
                gauge.dataPoint(point(
                        observed.value(),
                        Labels.of(
                                "checker",
                                check.checker(),
                                "measurement",
                                observed.measurement(),
                                "unit",
                                observed.unit())));
            } else if (observed != null) {
                observed.limits()
                        .forEach((state, limit) ->
                                gauge.dataPoint(point(limit, Labels.of("checker", check.checker(), "state", state))));
            }
        }
        return gauge.build();
    }

    private static GaugeDataPointSnapshot point(Number value, Labels labels) {
        return GaugeDataPointSnapshot.builder()
                .labels(labels)
                .value(value.doubleValue())
                .build();
    }

    private GaugeSnapshot ages() {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("healthcheck_check_result_age_seconds")
                .unit(Unit.SECONDS)
                .help("Age of the last result of a check.");
        for (OfCheck check : report.checks()) {
            if (check.age() != null) {
                gauge.dataPoint(GaugeDataPointSnapshot.builder()
                        .labels(checker(check))
                        .value(seconds(check.age()))
                        .build());
            }
        }
        return gauge.build();
    }

    private CounterSnapshot counter(String what, String help, ToLongFunction<RunStatistics> number) {
        CounterSnapshot.Builder counter =
                CounterSnapshot.builder().name("healthcheck_check_" + what).help(help);
        report.checks()
                .forEach(check -> counter.dataPoint(point(checker(check), number.applyAsLong(check.statistics()))));
        return counter.build();
    }

    private static CounterDataPointSnapshot point(Labels labels, double value) {
        return CounterDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static Labels checker(OfCheck check) {
        return Labels.of("checker", check.checker());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
