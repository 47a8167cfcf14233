package dev.healthcheck.bench.inprocess;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.bench.app.Checks;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Selection;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.engine.Snapshot;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import java.time.Duration;
import java.util.Map;

/** The library without a server, put together as it does it itself. */
public final class Assembly implements AutoCloseable {
    private final RunnerThreads threads;
    private final Engine engine;

    public Assembly(int checks, Duration each, String successTtl) {
        DeploymentProblems problems = new DeploymentProblems();
        Settings settings =
                Settings.read(SettingSource.of(Map.of("healthcheck.success-ttl", successTtl), "bench"), problems);
        threads = new RunnerThreads(
                settings.runs().executor(), Assembly.class.getClassLoader(), System.getLogger("bench"));
        engine = Engine.with(settings).threads(threads).problems(problems).build();
        if (problems.message() != null) {
            throw new IllegalStateException(problems.message());
        }
        Checks.addTo(engine.registry(), checks, each);
    }

    public Snapshot current() {
        return requireNonNull(engine.health().current(Selection.ALL));
    }

    /** {@return the report of all checks in a format, from the cache} */
    public byte[] body(String format) {
        return current().bodies().get(engine.formats().named(format), true).bytes();
    }

    @Override
    public void close() {
        threads.close();
        engine.close();
    }
}
