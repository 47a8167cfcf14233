package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.EXACT;
import static dev.healthcheck.testing.Given.checkSettings;
import static dev.healthcheck.testing.Given.limits;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.AfterEach;

/** A runner with everything around it, on a clock that stands still. */
abstract class RunnerScene {
    static final Duration TIMEOUT = DEFAULTS.timeout();
    static final Duration TTL = DEFAULTS.ttl(true);
    static final Duration STALE_WAIT = Duration.ofMillis(250);
    static final Duration MAX_STALE = Duration.ofMinutes(5);

    /** Callers wait for a moment, then are told what has expired. */
    static final Freshness STALE = new Freshness(0, STALE_WAIT, MAX_STALE);

    /** The same, and a refresh starts within the last tenth. */
    static final Freshness JITTER = new Freshness(0.1, STALE_WAIT, MAX_STALE);

    final FakeClock clock = new FakeClock();
    final Heartbeat heartbeat = new Heartbeat(clock::nanoTime);
    final List<String> recorded = new ArrayList<>();
    final AtomicInteger runs = new AtomicInteger();
    final ExecutorService threads = Executors.newCachedThreadPool();

    /** Begins nothing until it is told to; no time passes. */
    final ManualExecutor waiting = new ManualExecutor(() -> {});

    /** Lets the time limit pass while a run hangs in it. */
    final ManualExecutor hanging = new ManualExecutor(() -> clock.advance(TIMEOUT));

    private final Json json = new Json();

    @AfterEach
    void closeAll() {
        threads.shutdownNow();
        json.close();
    }

    final Runner runner(Executor executor) {
        return runner(executor, EXACT);
    }

    final Runner runner(Executor executor, Freshness freshness) {
        return runner(executor, freshness, this::record);
    }

    final Runner runner(Executor executor, Freshness freshness, StatusListener listener) {
        return runner(executor, freshness, listener, heartbeat, clock::nanoTime);
    }

    final Runner runner(Executor executor, Freshness freshness, StatusListener listener, Runnable whenTimeIsTaken) {
        LongSupplier ticker = () -> {
            whenTimeIsTaken.run();
            return clock.nanoTime();
        };
        return runner(executor, freshness, listener, new Heartbeat(ticker), ticker);
    }

    private Runner runner(
            Executor executor, Freshness freshness, StatusListener listener, Heartbeat heartbeat, LongSupplier ticker) {
        return new Runner(new Bulkhead(executor, 1000), reader(), listener, freshness, heartbeat, clock, ticker, 1000);
    }

    /** {@return a runner of other parts, where nothing is told stale} */
    final Runner runner(Bulkhead bulkhead, CheckReader reader, int maxWaiters) {
        return new Runner(bulkhead, reader, this::record, EXACT, heartbeat, clock, clock::nanoTime, maxWaiters);
    }

    final ResultReader reader() {
        return new ResultReader(json, new Scrubber(List.of()), 16_384);
    }

    final synchronized void record(CheckStatus before, CheckStatus after, String trace) {
        recorded.add((before == null ? "null" : before.outcome().output()) + " -> "
                + after.outcome().output());
    }

    final CheckCell counted(CheckResult result) {
        return counted(result, DEFAULTS);
    }

    final CheckCell counted(CheckResult result, CheckSettings limits) {
        return new CheckCell(
                "search",
                () -> {
                    runs.incrementAndGet();
                    return result;
                },
                limits);
    }

    final CheckCell counted(CheckSettings limits) {
        return counted(CheckResult.passed("again"), limits);
    }

    /** {@return a work whose last run passed this long ago} */
    final CheckCell ranBefore(Duration age, CheckSettings limits) {
        CheckCell work = counted(limits);
        Instant then = clock.instant().minus(age);
        CheckOutcome outcome = new CheckOutcome(
                "search",
                "before",
                CheckState.PASSED,
                then,
                then.plus(limits.ttl(true)),
                Duration.ofMillis(1),
                true,
                then,
                0,
                then,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT);
        work.record(new CheckCell.Recorded(
                CheckStatus.after(null, outcome, limits, false), clock.nanoTime() - age.toNanos()));
        return work;
    }

    final CheckCell ranBefore(Duration age) {
        return ranBefore(age, DEFAULTS);
    }

    static CheckSettings refreshed(Duration every) {
        return checkSettings("every", every);
    }

    static CheckSettings thresholds(int failures, int recoveries) {
        return checkSettings("failure-threshold", failures, "recovery-threshold", recoveries);
    }

    /** Long enough for any machine: real threads wait in real time. */
    static CheckSettings patient() {
        return limits(Duration.ofSeconds(60), TTL, DEFAULTS.ttl(false));
    }

    static CheckCell patient(String name, Callable<CheckResult> body) {
        return new CheckCell(name, body, patient());
    }

    static CheckOutcome one(Runner runner, CheckCell work) {
        return runner.outcomes(List.of(work)).value().get(0);
    }

    static Instant until(Runner runner, CheckCell work) {
        long until = runner.outcomes(List.of(work)).until();
        return until == Long.MIN_VALUE
                ? Instant.MIN
                : until == Long.MAX_VALUE ? Instant.MAX : FakeClock.START.plusNanos(until);
    }

    @SuppressWarnings("unchecked")
    static <T extends Throwable> CheckResult sneakilyThrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
