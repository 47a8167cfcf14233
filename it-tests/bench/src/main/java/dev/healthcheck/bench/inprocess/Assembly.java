package dev.healthcheck.bench.inprocess;

import dev.healthcheck.bench.app.Checks;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.ResultStore;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.environment.HostName;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.report.HealthReporter;
import dev.healthcheck.internal.report.Snapshot;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.Pulse;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.scrub.MaskedSecrets;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The library without a server, put together as it does it itself. */
public final class Assembly implements AutoCloseable {
    private final Json json = new Json();
    private final RunnerThreads threads;
    private final Runner runner;
    private final HealthReporter reporter;

    public Assembly(int checks, Duration each, String successTtl) {
        Problems problems = new Problems();
        Settings settings =
                Settings.read(SettingSource.of(Map.of("healthcheck.success-ttl", successTtl), "bench"), problems);
        Registry registry = new Registry(settings, null);
        Clock clock = Clock.systemUTC();
        ResultStore store = new ResultStore();
        ResultReader reader =
                new ResultReader(json, new Scrubber(List.of()), new MaskedSecrets(), settings.maxOutput());
        Transitions transitions = new Transitions(settings.historySize(), List.of());
        threads = new RunnerThreads(settings.executor(), Assembly.class.getClassLoader(), System.getLogger("bench"));
        runner = new Runner(
                new Bulkhead(threads, settings.maxConcurrent()),
                store,
                reader::read,
                transitions,
                settings.freshness(),
                new Pulse(clock, System::nanoTime),
                clock,
                System::nanoTime);
        Formats formats = new Formats(json, List.of(), settings, problems, System.getLogger("bench"));
        reporter = new HealthReporter(HostName.current(), registry, store, runner, transitions, formats, clock);
        if (problems.message() != null) {
            throw new IllegalStateException(problems.message());
        }
        Checks.addTo(registry, checks, each);
    }

    public Snapshot current() {
        return reporter.current();
    }

    @Override
    public void close() {
        threads.close();
        runner.close();
        json.close();
    }
}
