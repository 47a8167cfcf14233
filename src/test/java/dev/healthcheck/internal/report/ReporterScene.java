package dev.healthcheck.internal.report;

import static dev.healthcheck.testing.Given.settings;

import dev.healthcheck.CheckResult;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.Heartbeat;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.Transitions;
import dev.healthcheck.internal.scrub.MaskedSecrets;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.Settings;
import dev.healthcheck.internal.store.ResultStore;
import dev.healthcheck.spi.ReportFormat;
import dev.healthcheck.testing.FakeClock;
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
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public String write(HealthReport report) {
            return "written " + written.incrementAndGet();
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
        registry = new Registry(settings, null);
        ResultStore store = new ResultStore();
        ResultReader reader =
                new ResultReader(json, new Scrubber(List.of()), new MaskedSecrets(), settings.maxOutput());
        Transitions transitions = new Transitions(settings.historySize(), List.of());
        Runner runner = new Runner(
                new Bulkhead(executor, settings.maxConcurrent()),
                store,
                reader::read,
                (before, after, thrown) -> transitions.recorded(before, after),
                settings.freshness(),
                new Heartbeat(clock, clock::nanoTime),
                clock,
                clock::nanoTime);
        Formats formats = new Formats(json, List.of(counting), settings, new Problems(), new LogLines());
        reporter = new HealthReporter("web-1", registry, store, runner, transitions, formats, clock);
    }

    final void addCheck(String name, boolean passed) {
        registry.addCheck(name, () -> passed ? CheckResult.passed("x") : CheckResult.failed((Object) "x"));
    }
}
