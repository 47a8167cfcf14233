package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.format.AddedFormats;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Format;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.format.ServiceInfo;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.lifecycle.Gates;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.Heartbeat;
import dev.healthcheck.internal.run.LastResults;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.spi.ReportBody;
import dev.healthcheck.spi.ReportFormat;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Given;
import dev.healthcheck.testing.LogLines;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A reporter with everything around it, on a clock that stands still. */
abstract class ReporterScene {
    final FakeClock clock = new FakeClock();
    final AtomicInteger written = new AtomicInteger();
    Registry registry;
    HealthReporter reporter;

    private final Json json = new Json();

    /** Chosen by its name with the settings of formats. */
    private final ReportFormat counting = new ReportFormat() {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public List<String> mediaTypes() {
            return List.of("text/plain");
        }

        @Override
        public ReportBody write(HealthReport report) {
            return ReportBody.of("written " + written.incrementAndGet());
        }
    };

    Function<Snapshot, Body> full;
    Function<Snapshot, Body> status;
    Gates gates;

    @AfterEach
    void close() {
        json.close();
    }

    final void assemble(Executor executor, String... keysAndValues) {
        Settings settings = settings(Stream.concat(
                        // So that each outcome is looked for anew at the very end of its time, and waited for.
                        Stream.of("healthcheck.ttl-jitter", "0%", "healthcheck.stale-wait", "off"),
                        Stream.of(keysAndValues))
                .toArray(String[]::new));
        registry = Given.registry(settings);
        ResultReader reader =
                new ResultReader(json, new Scrubber(List.of()), settings.runs().maxOutput());
        Heartbeat heartbeat = new Heartbeat(clock::nanoTime);
        Runner runner = new Runner(
                new Bulkhead(executor, settings.runs().maxConcurrent()),
                reader,
                (before, after, thrown) -> {},
                settings.freshness(),
                heartbeat,
                clock,
                clock::nanoTime,
                1000);
        Formats formats = new Formats(
                json,
                ServiceInfo.NONE,
                Given.page(json),
                new AddedFormats(settings.checks().timeout(), Runnable::run, new LogLines())
                        .read(List.of(counting), new DeploymentProblems()));
        Format format = formats.named(settings.response(CheckState.PASSED).format());
        full = snapshot -> snapshot.bodies().get(format, true);
        status = snapshot -> snapshot.bodies().get(format, false);
        gates = Gates.of(
                settings.checks().defaults(),
                (before, after, thrown) -> {},
                registry::resultsChanged,
                reason -> reason,
                clock,
                new LogLines());
        Selector selector = new Selector(registry, settings.groups(), () -> {});
        LastResults last = new LastResults(settings.freshness(), heartbeat, clock, clock::nanoTime);
        Outcomes outcomes = new Outcomes(
                runner,
                last,
                gates,
                clock,
                clock::nanoTime,
                "shop-1",
                settings.runs().probeWait());
        reporter = new HealthReporter(
                "web-1", registry, selector, outcomes, formats, new Places(settings), clock, clock::nanoTime);
    }

    final void addCheck(String name, boolean passed) {
        registry.addCheck(name, () -> passed ? CheckResult.passed("x") : CheckResult.failed((Object) "x"));
    }
}
