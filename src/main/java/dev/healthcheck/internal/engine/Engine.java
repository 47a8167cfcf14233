package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.run.Background;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.Pulse;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.RunScope;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.TransitionLog;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * The checks and sections of one application, with all that runs them and reports on them. Plain Java: it needs neither
 * CDI nor JAX-RS.
 *
 * <pre>{@code
 * try (Engine engine = Engine.with(settings).threads(executor).build()) {
 *     engine.registry().addCheck("database", () -> CheckResult.passed("ok"));
 *     Snapshot snapshot = engine.health().current(Selection.ALL);
 * }
 * }</pre>
 *
 * <p>May be used by any thread.
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
        Pulse pulse = new Pulse(with.ticker);
        checks = runner(with, settings.runs().maxOutput(), changes, pulse, with.maxWaiters);
        sections = runner(with, Integer.MAX_VALUE, (before, after, trace) -> {}, pulse, Integer.MAX_VALUE);
        background = new Background(
                registry::checks,
                checks,
                settings.freshness(),
                pulse,
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

    private Runner runner(EngineBuilder with, int maxOutput, StatusListener listener, Pulse pulse, int maxWaiters) {
        ResultReader reader = new ResultReader(json, with.scrubber, maxOutput);
        RunScope scope = with.scope;
        return new Runner(
                new Bulkhead(with.threads, with.settings.runs().maxConcurrent()),
                scope == null
                        ? reader
                        : (check, returned) -> scope.within(check.name(), () -> reader.read(check, returned)),
                listener,
                with.settings.freshness(),
                pulse,
                with.clock,
                with.ticker,
                maxWaiters);
    }

    /** {@return a builder with the clock of the system, the caller's thread for each run, and nothing of an application} */
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
     * Begins the runs in the background; they end with the executor, whose one thread they keep.
     *
     * @param executor finds the executor; should it throw, checks that run in the background fail soon
     * @param isGone whether the application has gone without a word; asked now and then
     */
    public void start(Supplier<? extends ExecutorService> executor, BooleanSupplier isGone) {
        background.start(executor, isGone);
    }

    /** Tells no observer of any change from now on. */
    public void closeObservers() {
        observers.close();
    }

    /** Runs and tells nothing more. Interrupts what still runs, and waits a moment for it. */
    @Override
    public void close() {
        closeObservers();
        checks.close();
        sections.close();
        json.close();
    }

    /** {@return for each check that has not ended by the close, a sentence that says where its thread is} */
    public List<String> stillRunning() {
        return checks.stillRunning();
    }
}
