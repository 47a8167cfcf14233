package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.run.RunScope;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.CheckExceptionHandler;
import dev.healthcheck.spi.ReportFormat;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The parts of an engine, with a default for each part. */
public final class EngineBuilder {
    /** The number of requests that wait at once for a first result: servers have few threads for requests. */
    private static final int MAX_WAITERS = 2;

    final Settings settings;
    Clock clock = Clock.systemUTC();
    LongSupplier ticker = systemTicker();
    Executor threads = Runnable::run;
    String hostname = "localhost";
    String service = "service";
    DeploymentProblems problems = new DeploymentProblems();
    Scrubber scrubber = new Scrubber(List.of());
    List<ReportFormat> formats = List.of();
    ReturnValues returnValues = new ReturnValues();

    @Nullable
    CheckExceptionHandler exceptionHandler;

    TransitionListener observers = change -> {};

    @Nullable
    RunScope scope;

    Runnable preparation = () -> {};

    Logger logger = System.getLogger("dev.healthcheck");
    int maxWaiters = MAX_WAITERS;

    EngineBuilder(Settings settings) {
        this.settings = settings;
    }

    /** {@return a ticker that counts nanoseconds from now on} */
    private static LongSupplier systemTicker() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }

    /** @param clock returns the timestamps of reports */
    public EngineBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** @param ticker counts nanoseconds and only grows; ages and limits depend on it */
    public EngineBuilder ticker(LongSupplier ticker) {
        this.ticker = ticker;
        return this;
    }

    /** @param threads run the checks, the observers, the log and the formats */
    public EngineBuilder threads(Executor threads) {
        this.threads = threads;
        return this;
    }

    public EngineBuilder hostname(String hostname) {
        this.hostname = hostname;
        return this;
    }

    /** @param service the name of this service in the requests of checks to other services */
    public EngineBuilder service(String service) {
        this.service = service;
        return this;
    }

    /** @param problems receives the problems of the formats */
    public EngineBuilder problems(DeploymentProblems problems) {
        this.problems = problems;
        return this;
    }

    public EngineBuilder scrubber(Scrubber scrubber) {
        this.scrubber = scrubber;
        return this;
    }

    /** @param formats the formats of the application */
    public EngineBuilder formats(List<ReportFormat> formats) {
        this.formats = formats;
        return this;
    }

    /** @param returnValues reads the values that checks return */
    public EngineBuilder returnValues(ReturnValues returnValues) {
        this.returnValues = returnValues;
        return this;
    }

    /** @param handler the handler of the application, or null */
    public EngineBuilder exceptionHandler(@Nullable CheckExceptionHandler handler) {
        this.exceptionHandler = handler;
        return this;
    }

    /** @param observers receive the changes of state; the engine closes them at its end */
    public EngineBuilder observers(TransitionListener observers) {
        this.observers = observers;
        return this;
    }

    /** @param scope surrounds each run */
    public EngineBuilder scope(RunScope scope) {
        this.scope = scope;
        return this;
    }

    /** @param preparation completes the registry before each selection of checks; it is short when nothing is left */
    public EngineBuilder preparation(Runnable preparation) {
        this.preparation = preparation;
        return this;
    }

    public EngineBuilder logger(Logger logger) {
        this.logger = logger;
        return this;
    }

    /** @param maxWaiters the number of callers that wait at once for a first result */
    public EngineBuilder maxWaiters(int maxWaiters) {
        this.maxWaiters = maxWaiters;
        return this;
    }

    public Engine build() {
        return new Engine(this);
    }
}
