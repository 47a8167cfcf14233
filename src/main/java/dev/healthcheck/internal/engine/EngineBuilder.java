package dev.healthcheck.internal.engine;

import dev.healthcheck.internal.check.TransitionListener;
import dev.healthcheck.internal.run.RunScope;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.Problems;
import dev.healthcheck.internal.value.ReturnValues;
import dev.healthcheck.spi.CheckExceptionHandler;
import dev.healthcheck.spi.ReportFormat;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What an engine is made of. */
public final class EngineBuilder {
    /** How many requests wait at once for a first result: servers have few threads for them. */
    private static final int MAX_WAITERS = 2;

    final Settings settings;
    Clock clock = Clock.systemUTC();
    LongSupplier ticker = systemTicker();
    Executor threads = Runnable::run;
    String hostname = "localhost";
    Problems problems = new Problems();
    Scrubber scrubber = new Scrubber(List.of());
    List<ReportFormat> formats = List.of();
    ReturnValues returnValues = new ReturnValues();

    @Nullable
    CheckExceptionHandler exceptionHandler;

    TransitionListener observers = change -> {};

    @Nullable
    RunScope scope;

    Logger logger = System.getLogger("dev.healthcheck");
    int maxWaiters = MAX_WAITERS;

    EngineBuilder(Settings settings) {
        this.settings = settings;
    }

    /** {@return nanoseconds since now} */
    private static LongSupplier systemTicker() {
        long start = System.nanoTime();
        return () -> System.nanoTime() - start;
    }

    /** @param clock shows the time of reports */
    public EngineBuilder clock(Clock clock) {
        this.clock = clock;
        return this;
    }

    /** @param ticker counts nanoseconds and only grows: ages and limits go by it */
    public EngineBuilder ticker(LongSupplier ticker) {
        this.ticker = ticker;
        return this;
    }

    /** @param threads run checks, observers, log and formats */
    public EngineBuilder threads(Executor threads) {
        this.threads = threads;
        return this;
    }

    public EngineBuilder hostname(String hostname) {
        this.hostname = hostname;
        return this;
    }

    /** @param problems receives what is wrong with the formats */
    public EngineBuilder problems(Problems problems) {
        this.problems = problems;
        return this;
    }

    public EngineBuilder scrubber(Scrubber scrubber) {
        this.scrubber = scrubber;
        return this;
    }

    /** @param formats of the application */
    public EngineBuilder formats(List<ReportFormat> formats) {
        this.formats = formats;
        return this;
    }

    /** @param returnValues reads what checks return */
    public EngineBuilder returnValues(ReturnValues returnValues) {
        this.returnValues = returnValues;
        return this;
    }

    /** @param handler of the application, or null */
    public EngineBuilder exceptionHandler(@Nullable CheckExceptionHandler handler) {
        this.exceptionHandler = handler;
        return this;
    }

    /** @param observers of changes of state; closed with the engine */
    public EngineBuilder observers(TransitionListener observers) {
        this.observers = observers;
        return this;
    }

    /** @param scope stands around each run */
    public EngineBuilder scope(RunScope scope) {
        this.scope = scope;
        return this;
    }

    public EngineBuilder logger(Logger logger) {
        this.logger = logger;
        return this;
    }

    /** @param maxWaiters how many callers wait at once for a first result */
    public EngineBuilder maxWaiters(int maxWaiters) {
        this.maxWaiters = maxWaiters;
        return this;
    }

    public Engine build() {
        return new Engine(this);
    }
}
