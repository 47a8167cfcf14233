package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.Heartbeat;
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
        Transitions transitions = new Transitions(settings.historySize(), List.of());
        Runner runner = new Runner(
                new Bulkhead(executor, settings.runs().maxConcurrent()),
                reader,
                (before, after, thrown) -> transitions.recorded(before, after),
                settings.freshness(),
                new Heartbeat(clock::nanoTime),
                clock,
                clock::nanoTime,
                1000);
        Formats formats = new Formats(
                json,
                List.of(counting),
                settings.responses(),
                settings.checks().timeout(),
                new DeploymentProblems(),
                Runnable::run,
                new LogLines());
        reporter = new HealthReporter("web-1", registry, runner, transitions, formats, clock, clock::nanoTime);
    }

    final void addCheck(String name, boolean passed) {
        registry.addCheck(name, () -> passed ? CheckResult.passed("x") : CheckResult.failed((Object) "x"));
    }
}
