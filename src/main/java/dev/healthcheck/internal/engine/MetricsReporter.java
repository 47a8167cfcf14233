package dev.healthcheck.internal.engine;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Observation;
import dev.healthcheck.internal.format.ReportCosts;
import dev.healthcheck.internal.lifecycle.Gates;
import dev.healthcheck.internal.metrics.MetricsFormat;
import dev.healthcheck.internal.metrics.MetricsReport;
import dev.healthcheck.internal.run.LastResults;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Writes the metrics of the last results. Runs no check. The bytes are at most one second old. */
public final class MetricsReporter {
    private static final long KEPT_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String UNKNOWN = "unknown";

    private final Registry registry;
    private final Selector selector;
    private final Set<String> groups;
    private final LastResults last;
    private final Gates gates;
    private final ReportCosts costs;
    private final LongSupplier ticker;
    private final MetricsFormat format = new MetricsFormat();
    private final Map<Variant, Kept> kept = new ConcurrentHashMap<>();

    private record Variant(boolean isOpenMetrics, boolean full) {}

    private record Kept(Body body, long nanos, long registryVersion, long resultVersion) {}

    MetricsReporter(
            Registry registry,
            Selector selector,
            Set<String> groups,
            LastResults last,
            Gates gates,
            ReportCosts costs,
            LongSupplier ticker) {
        this.registry = registry;
        this.selector = selector;
        this.groups = groups;
        this.last = last;
        this.gates = gates;
        this.costs = costs;
        this.ticker = ticker;
    }

    /**
     * {@return the metrics}
     *
     * @param isOpenMetrics whether the text is that of OpenMetrics 1.0; else that of Prometheus 0.0.4
     * @param full whether the caller may see the names of the checks
     */
    public Body metrics(boolean isOpenMetrics, boolean full) {
        gates.maintenance().endIfOver();
        Variant variant = new Variant(isOpenMetrics, full);
        Kept now = kept.get(variant);
        if (now == null || !isGood(now)) {
            // The versions are read before, to miss no new result.
            long registryVersion = registry.version();
            long resultVersion = registry.results();
            now = new Kept(write(variant), ticker.getAsLong(), registryVersion, resultVersion);
            kept.put(variant, now);
        }
        return now.body();
    }

    private boolean isGood(Kept one) {
        return ticker.getAsLong() - one.nanos() < KEPT_NANOS
                && one.registryVersion() == registry.version()
                && one.resultVersion() == registry.results();
    }

    private Body write(Variant variant) {
        MetricsReport report = new MetricsReport(
                states(),
                variant.full() ? registry.checks().stream().map(this::ofCheck).toList() : List.of(),
                costs.written(),
                costs.time());
        String text = variant.isOpenMetrics() ? format.openMetrics(report) : format.prometheus(report);
        String type = variant.isOpenMetrics() ? MetricsFormat.OPEN_METRICS : MetricsFormat.PROMETHEUS;
        return new Body(type, text.getBytes(StandardCharsets.UTF_8));
    }

    private MetricsReport.OfCheck ofCheck(CheckCell check) {
        return new MetricsReport.OfCheck(
                check.name(),
                check.settings().critical(),
                check.settings().metadata(),
                state(check),
                last.age(check),
                check.counters().statistics(),
                observed(last.of(check)));
    }

    private static MetricsReport.@Nullable Observed observed(@Nullable CheckOutcome outcome) {
        Observation observation = Observation.of(outcome == null ? null : outcome.output());
        return observation.value() instanceof Number value && Double.isFinite(value.doubleValue())
                ? new MetricsReport.Observed(
                        value, text(observation.measurement()), text(observation.unit()), observation.limits())
                : null;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** {@return the state of the last result, {@code pending} or {@code unknown}} */
    public String state(CheckCell check) {
        CheckOutcome outcome = last.of(check);
        return outcome != null
                ? outcome.state().toString()
                : check.recorded() == null ? CheckState.PENDING.toString() : UNKNOWN;
    }

    /** {@return {@code success}, {@code degraded}, {@code failure} or {@code unknown}} */
    public String status() {
        return stateOf(Selection.ALL);
    }

    private Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("all", status());
        states.put("live", stateOf(Selection.probe(Probe.LIVENESS)));
        states.put("ready", stateOf(Selection.probe(Probe.READINESS)));
        states.put("started", started());
        groups.forEach(group -> states.put("group/" + group, stateOf(Selection.group(group))));
        return states;
    }

    private String started() {
        boolean passed = requireNonNull(selector.of(Selection.probe(Probe.STARTUP))).stream()
                .allMatch(check -> check.firstPass() != null);
        return gates.startup().isComplete() && passed ? "success" : UNKNOWN;
    }

    private String stateOf(Selection selection) {
        List<CheckCell> checks = selector.of(selection);
        if (checks == null) {
            // The application has removed all checks of the group.
            return UNKNOWN;
        }
        CheckState own = gates.state(selector.gatesOf(selection));
        boolean failed = own == CheckState.FAILED;
        boolean unknown = own == CheckState.PENDING;
        boolean degraded = false;
        for (CheckCell check : checks) {
            CheckOutcome outcome = last.of(check);
            boolean critical = check.settings().critical();
            failed |= critical && outcome != null && !outcome.passed();
            unknown |= critical && outcome == null;
            degraded |= outcome == null || outcome.state() != CheckState.PASSED;
        }
        return failed ? "failure" : unknown ? UNKNOWN : degraded ? "degraded" : "success";
    }
}
