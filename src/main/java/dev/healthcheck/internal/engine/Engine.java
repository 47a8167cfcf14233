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
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.settings.Settings;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.CheckExceptionHandler;
import dev.healthcheck.spi.ReportFormat;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

    private Engine(Builder with) {
        Settings settings = with.settings;
        observers = with.observers;
        Transitions transitions = new Transitions(settings.historySize(), List.of(observers::accept));
        StatusChanges changes =
                new StatusChanges(transitions, observers, new TransitionLog(with.logger, with.threads), with.clock);
        registry = new Registry(settings, with.exceptionHandler, with.returnValues, changes::removed);
        Pulse pulse = new Pulse(with.ticker);
        checks = runner(with, settings.maxOutput(), changes, pulse, with.maxWaiters);
        sections = runner(with, Integer.MAX_VALUE, (before, after, trace) -> {}, pulse, Integer.MAX_VALUE);
        background =
                new Background(registry::checks, checks, settings.freshness(), pulse, with.ticker, settings.warmUp());
        Formats formats = new Formats(json, with.formats, settings, with.problems, with.threads, with.logger);
        health = new HealthReporter(with.hostname, registry, checks, transitions, formats, with.clock, with.ticker);
        environment = new EnvironmentReporter(
                registry, sections, json, with.scrubber, settings.sections().contains("config"));
    }

    private Runner runner(Builder with, int maxOutput, StatusListener listener, Pulse pulse, int maxWaiters) {
        ResultReader reader = new ResultReader(json, with.scrubber, maxOutput);
        RunScope scope = with.scope;
        return new Runner(
                new Bulkhead(with.threads, with.settings.maxConcurrent()),
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
    public static Builder with(Settings settings) {
        return new Builder(settings);
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

    /** What an engine is made of. */
    public static final class Builder {
        /** How many requests wait at once for a first result: servers have few threads for them. */
        private static final int MAX_WAITERS = 2;

        private final Settings settings;
        private Clock clock = Clock.systemUTC();
        private LongSupplier ticker = systemTicker();
        private Executor threads = Runnable::run;
        private String hostname = "localhost";
        private Problems problems = new Problems();
        private Scrubber scrubber = new Scrubber(List.of());
        private List<ReportFormat> formats = List.of();
        private ReturnValues returnValues = new ReturnValues();
        private @Nullable CheckExceptionHandler exceptionHandler;
        private TransitionListener observers = change -> {};
        private @Nullable RunScope scope;
        private Logger logger = System.getLogger("dev.healthcheck");
        private int maxWaiters = MAX_WAITERS;

        private Builder(Settings settings) {
            this.settings = settings;
        }

        /** {@return nanoseconds since now} */
        private static LongSupplier systemTicker() {
            long start = System.nanoTime();
            return () -> System.nanoTime() - start;
        }

        /** @param clock shows the time of reports */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** @param ticker counts nanoseconds and only grows: ages and limits go by it */
        public Builder ticker(LongSupplier ticker) {
            this.ticker = ticker;
            return this;
        }

        /** @param threads run checks, observers, log and formats */
        public Builder threads(Executor threads) {
            this.threads = threads;
            return this;
        }

        public Builder hostname(String hostname) {
            this.hostname = hostname;
            return this;
        }

        /** @param problems receives what is wrong with the formats */
        public Builder problems(Problems problems) {
            this.problems = problems;
            return this;
        }

        public Builder scrubber(Scrubber scrubber) {
            this.scrubber = scrubber;
            return this;
        }

        /** @param formats of the application */
        public Builder formats(List<ReportFormat> formats) {
            this.formats = formats;
            return this;
        }

        /** @param returnValues reads what checks return */
        public Builder returnValues(ReturnValues returnValues) {
            this.returnValues = returnValues;
            return this;
        }

        /** @param handler of the application, or null */
        public Builder exceptionHandler(@Nullable CheckExceptionHandler handler) {
            this.exceptionHandler = handler;
            return this;
        }

        /** @param observers of changes of state; closed with the engine */
        public Builder observers(TransitionListener observers) {
            this.observers = observers;
            return this;
        }

        /** @param scope stands around each run */
        public Builder scope(RunScope scope) {
            this.scope = scope;
            return this;
        }

        public Builder logger(Logger logger) {
            this.logger = logger;
            return this;
        }

        /** @param maxWaiters how many callers wait at once for a first result */
        public Builder maxWaiters(int maxWaiters) {
            this.maxWaiters = maxWaiters;
            return this;
        }

        public Engine build() {
            return new Engine(this);
        }
    }
}
