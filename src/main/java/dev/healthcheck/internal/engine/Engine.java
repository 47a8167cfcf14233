package dev.healthcheck.internal.engine;

import dev.healthcheck.CallChain;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.format.AddedFormats;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.lifecycle.Gates;
import dev.healthcheck.internal.message.Message;
import dev.healthcheck.internal.page.HealthPage;
import dev.healthcheck.internal.run.Background;
import dev.healthcheck.internal.run.Bulkhead;
import dev.healthcheck.internal.run.Heartbeat;
import dev.healthcheck.internal.run.LastResults;
import dev.healthcheck.internal.run.ResultReader;
import dev.healthcheck.internal.run.RunScope;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.TransitionLog;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
    private final Transitions transitions;
    private final Registry registry;
    private final Runner checks;
    private final Runner sections;
    private final Background background;
    private final Formats formats;
    private final Gates gates;
    private final HealthReporter health;
    private final MetricsReporter metrics;
    private final Documents documents;
    private final EnvironmentReporter environment;
    private final String service;
    private final String hostname;
    private final Clock clock;
    private final Logger logger;
    private final Duration drainDelay;
    private final List<Runnable> atEachBeat = new CopyOnWriteArrayList<>();

    Engine(EngineBuilder with) {
        Settings settings = with.settings;
        String missing = json.problem();
        if (missing != null) {
            with.problems.add(missing);
        }
        observers = with.observers;
        service = with.service;
        hostname = with.hostname;
        clock = with.clock;
        logger = with.logger;
        drainDelay = settings.lifecycle().drainDelay();
        transitions = new Transitions(settings.historySize(), List.of(observers::accept));
        StatusChanges changes =
                new StatusChanges(transitions, observers, new TransitionLog(with.logger, with.threads), clock);
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
                settings.runs().warmUp(),
                this::beat);
        gates = Gates.of(
                settings.checks().defaults(),
                changes.withoutLog(),
                registry::resultsChanged,
                reason -> with.scrubber.scrub("", reason),
                clock,
                logger);
        formats = formats(with);
        Selector selector = new Selector(registry, settings.groups(), with.preparation);
        LastResults last = new LastResults(settings.freshness(), heartbeat, clock, with.ticker);
        Outcomes outcomes = new Outcomes(
                checks,
                last,
                gates,
                clock,
                with.ticker,
                service,
                settings.runs().probeWait());
        health = new HealthReporter(
                hostname, registry, selector, outcomes, formats, new Places(settings), clock, with.ticker);
        metrics = new MetricsReporter(
                registry, selector, settings.groups().keySet(), last, gates, formats.costs(), with.ticker);
        documents = new Documents(registry, settings, formats);
        environment = new EnvironmentReporter(registry, sections, json, with.scrubber, clock, settings);
    }

    private Formats formats(EngineBuilder with) {
        Settings settings = with.settings;
        AddedFormats added = new AddedFormats(settings.checks().timeout(), with.threads, with.logger);
        HealthPage page = Pages.health(with, registry, transitions, json);
        Formats all = new Formats(json, settings.service(), page, added.read(with.formats, with.problems));
        all.requireKnown(settings.allResponses(), with.problems);
        return all;
    }

    /** Runs at each turn of the background. */
    private void beat() {
        gates.maintenance().endIfOver();
        atEachBeat.forEach(Runnable::run);
    }

    /** Adds a short action that runs at each turn of the background, ten times per second. */
    public void atEachBeat(Runnable action) {
        atEachBeat.add(action);
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

    public MetricsReporter metrics() {
        return metrics;
    }

    public Formats formats() {
        return formats;
    }

    public Documents documents() {
        return documents;
    }

    public MaintenanceReporter maintenance() {
        return new MaintenanceReporter(gates.maintenance(), json, clock);
    }

    /** Fails the readiness for the delay of the settings, so that load balancers send no more requests before the end. */
    public void drain() {
        if (!drainDelay.isZero()) {
            Message.DRAINS.log(logger, drainDelay.toMillis() + " ms");
            gates.maintenance().drain(drainDelay);
        }
    }

    /** {@return the start and the maintenance of the application} */
    public Gates gates() {
        return gates;
    }

    /** {@return the name of this service in the requests of checks to other services} */
    public String service() {
        return service;
    }

    /** {@return the services that have asked before the run on the current thread} */
    public CallChain callChain() {
        return new RunCallChain(checks.current(), service);
    }

    /** {@return the last changes of state} */
    public Body history() {
        return formats.writeHistory(hostname, clock.instant(), transitions.last());
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
