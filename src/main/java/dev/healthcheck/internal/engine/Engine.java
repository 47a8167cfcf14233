package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.run.Background;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.Heartbeat;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.RunScope;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.TransitionLog;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The checks and sections of one application, with the classes that run them and report on them. The engine is plain
 * Java: it does not need CDI or JAX-RS.
 *
 * <pre>{@code
 * try (Engine engine = Engine.with(settings).threads(executor).build()) {
 *     engine.registry().addCheck("database", () -> CheckResult.passed("ok"));
 *     Snapshot snapshot = engine.health().current(Selection.ALL);
 * }
 * }</pre>
 *
 * <p>Any thread may use an engine.
 */
public final class Engine implements AutoCloseable {
    private final Json json = new Json();
    private final TransitionListener observers;
    private final Registry registry;
    private final Runner checks;
    private final Runner sections;
    private final Background background;
    private final HealthReporter health;
    private final EnvironmentReporter environment;

    Engine(EngineBuilder with) {
        Settings settings = with.settings;
        observers = with.observers;
        Transitions transitions = new Transitions(settings.historySize(), List.of(observers::accept));
        StatusChanges changes =
                new StatusChanges(transitions, observers, new TransitionLog(with.logger, with.threads), with.clock);
        registry = new Registry(
                settings.checks(),
                settings.routes()::takenBy,
                with.exceptionHandler,
                with.returnValues,
                changes::removed);
        Heartbeat heartbeat = new Heartbeat(with.ticker);
        checks = runner(with, settings.runs().maxOutput(), changes, heartbeat, with.maxWaiters);
        sections = runner(with, Integer.MAX_VALUE, (before, after, trace) -> {}, heartbeat, Integer.MAX_VALUE);
        background = new Background(
                registry::checks,
                checks,
                settings.freshness(),
                heartbeat,
                with.ticker,
                settings.runs().warmUp());
        Formats formats = new Formats(
                json,
                with.formats,
                settings.responses(),
                settings.checks().timeout(),
                with.problems,
                with.threads,
                with.logger);
        health = new HealthReporter(with.hostname, registry, checks, transitions, formats, with.clock, with.ticker);
        environment = new EnvironmentReporter(
                registry, sections, json, with.scrubber, settings.sections().contains("config"));
    }

    private Runner runner(
            EngineBuilder with, int maxOutput, StatusListener listener, Heartbeat heartbeat, int maxWaiters) {
        ResultReader reader = new ResultReader(json, with.scrubber, maxOutput);
        RunScope scope = with.scope;
        return new Runner(
                new Bulkhead(with.threads, with.settings.runs().maxConcurrent()),
                scope == null
                        ? reader
                        : (check, returned) -> scope.within(check.name(), () -> reader.read(check, returned)),
                listener,
                with.settings.freshness(),
                heartbeat,
                with.clock,
                with.ticker,
                maxWaiters);
    }

    /** {@return a builder with the system clock, the caller's thread for each run, and no parts of an application} */
    public static EngineBuilder with(Settings settings) {
        return new EngineBuilder(settings);
    }

    public Registry registry() {
        return registry;
    }

    public HealthReporter health() {
        return health;
    }

    public EnvironmentReporter environment() {
        return environment;
    }

    /**
     * Starts the runs in the background. They end with the executor, and keep its one thread.
     *
     * @param executor returns the executor; if it throws, checks that run in the background fail soon
     * @param isGone returns whether the application has gone without a close; the background calls it now and then
     */
    public void start(Supplier<? extends ExecutorService> executor, BooleanSupplier isGone) {
        background.start(executor, isGone);
    }

    /** Stops the observers: they receive no change from now on. */
    public void closeObservers() {
        observers.close();
    }

    /** Starts no more runs, and sends no more changes. Interrupts the current runs, and waits briefly for their end. */
    @Override
    public void close() {
        closeObservers();
        checks.close();
        sections.close();
        json.close();
    }

    /** {@return a sentence with the place of the thread, for each check that has not ended by the close} */
    public List<String> stillRunning() {
        return checks.stillRunning();
    }
}
