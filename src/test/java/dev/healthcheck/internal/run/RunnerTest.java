package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.json.Json;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.internal.settings.CheckSettings;
import dev.healthcheck.internal.store.ResultStore;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunnerTest {
    private static final Duration TIMEOUT = DEFAULTS.timeout();

    private final FakeClock clock = new FakeClock();
    private final ResultStore store = new ResultStore();
    private final Json json = new Json();
    private final List<String> recorded = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger runs = new AtomicInteger();

    /** Lets the time limit pass while a run hangs in it. */
    private final ManualExecutor hanging = new ManualExecutor(() -> clock.advance(TIMEOUT));

    @AfterEach
    void close() {
        threads.shutdownNow();
        json.close();
    }

    @Test
    void anOutcomeTellsWhenTheRunEndedAndHowLongItTook() {
        Work work = work("search", () -> {
            clock.advance(Duration.ofMillis(300));
            return CheckResult.passed("ok");
        });

        CheckOutcome outcome = one(runner(Runnable::run), work);

        Instant end = FakeClock.START.plusMillis(300);
        assertThat(outcome)
                .isEqualTo(new CheckOutcome("search", "ok", true, end, end.plusSeconds(27), Duration.ofMillis(300)));
    }

    @ParameterizedTest(name = "passed={0}, age {1} ms: {2} runs")
    @CsvSource({"true, 26999, 1", "true, 27000, 2", "false, 8999, 1", "false, 9000, 2"})
    void aRunIsDueWhenTheLastOutcomeHasExpired(boolean passed, long ageMillis, int expectedRuns) {
        Runner runner = runner(Runnable::run);
        Work work = counted(new CheckResult(passed, "x"));
        one(runner, work);
        clock.advance(Duration.ofMillis(ageMillis));

        one(runner, work);

        assertThat(runs).hasValue(expectedRuns);
    }

    @Test
    void withoutTimeToLiveEachCallRuns() {
        Runner runner = runner(Runnable::run);
        CheckSettings off = new CheckSettings(true, TIMEOUT, Duration.ZERO, Duration.ZERO);
        Work work = new Work("search", counted(CheckResult.passed("x")).body(), off);

        one(runner, work);
        one(runner, work);

        assertThat(runs).hasValue(2);
    }

    @Test
    void runsOverlap() {
        CyclicBarrier allUnderWay = new CyclicBarrier(3);
        Callable<CheckResult> body = () -> CheckResult.passed(allUnderWay.await(30, TimeUnit.SECONDS) >= 0);
        List<Work> works = Stream.of("c", "a", "b")
                .map(name -> new Work(name, body, patient()))
                .toList();

        List<CheckOutcome> outcomes = runner(threads).outcomes(works);

        assertThat(outcomes).extracting(CheckOutcome::checker).containsExactly("c", "a", "b");
        assertThat(outcomes).allMatch(CheckOutcome::passed);
    }

    @Test
    void callersAtOnceShareOneRun() throws Exception {
        int callers = 20;
        CyclicBarrier atOnce = new CyclicBarrier(callers);
        Gate gate = new Gate();
        Work work = new Work(
                "search",
                () -> {
                    runs.incrementAndGet();
                    gate.pass();
                    return CheckResult.passed("ok");
                },
                patient());
        Runner runner = runner(threads);
        List<Future<CheckOutcome>> answers = IntStream.range(0, callers)
                .mapToObj(i -> threads.submit(() -> {
                    if (atOnce.await(30, TimeUnit.SECONDS) == 0) {
                        gate.open();
                    }
                    return one(runner, work);
                }))
                .toList();

        List<CheckOutcome> outcomes = new ArrayList<>();
        for (Future<CheckOutcome> answer : answers) {
            outcomes.add(answer.get(30, TimeUnit.SECONDS));
        }

        assertThat(runs).hasValue(1);
        assertThat(outcomes).allMatch(outcome -> outcome == outcomes.get(0));
    }

    @Test
    void aRunThatEndedBetweenLookAndStartIsNotRepeated() {
        Work work = counted(CheckResult.passed("again"));
        CheckOutcome ended = new CheckOutcome(
                "search", "just ended", true, clock.instant(), clock.instant().plusSeconds(27), Duration.ZERO);
        Runner runner = runner(Runnable::run, () -> {
            if (store.last(work) == null) {
                store.put(work, ended); // By another caller, after the first look.
            }
        });

        CheckOutcome outcome = one(runner, work);

        assertThat(outcome).isSameAs(ended);
        assertThat(runs).hasValue(0);
    }

    @Test
    void aRunThatIsLateIsFailedAndNoOtherIs() {
        Work late = work("late", () -> CheckResult.passed("at last"));
        Work quick = work("quick", () -> CheckResult.passed("ok"));
        List<Runnable> kept = new ArrayList<>();
        Executor firstHangs = command -> {
            if (kept.isEmpty()) {
                kept.add(command);
            } else {
                command.run();
                clock.advance(TIMEOUT);
            }
        };

        List<CheckOutcome> outcomes = runner(firstHangs).outcomes(List.of(late, quick));

        assertThat(outcomes)
                .extracting(CheckOutcome::passed, CheckOutcome::output)
                .containsExactly(tuple(false, "timed out after 2 s"), tuple(true, "ok"));
        assertThat(outcomes.get(0).responseTime()).isEqualTo(TIMEOUT);
        assertThat(outcomes.get(0).expires()).isEqualTo(clock.instant().plusSeconds(9));
    }

    @ParameterizedTest
    @CsvSource({"2000, 2 s", "1500, 1500 ms", "500, 500 ms", "60000, 60 s"})
    void aLateOutcomeTellsTheTimeLimit(int millis, String text) {
        Duration timeout = Duration.ofMillis(millis);
        Work work = new Work(
                "search", () -> null, new CheckSettings(true, timeout, Duration.ofSeconds(27), Duration.ofSeconds(9)));

        CheckOutcome outcome = one(runner(new ManualExecutor(() -> clock.advance(timeout))), work);

        assertThat(outcome.output()).isEqualTo("timed out after " + text);
    }

    @Test
    void whileARunHangsNoOtherIsStartedAndCallersAreAnsweredAtOnce() {
        Runner runner = runner(hanging);
        Work work = counted(CheckResult.passed("at last"));
        CheckOutcome first = one(runner, work);

        CheckOutcome second = one(runner, work);
        clock.advance(DEFAULTS.failedTtl());
        CheckOutcome afterTtl = one(runner, work);

        assertThat(hanging.size()).isEqualTo(1);
        assertThat(second).isSameAs(first);
        assertThat(afterTtl.output()).isEqualTo(first.output());
        assertThat(afterTtl.timestamp()).isEqualTo(clock.instant());
        assertThat(afterTtl.responseTime()).isEqualTo(TIMEOUT.plus(DEFAULTS.failedTtl()));
    }

    @Test
    void theResultOfALateRunIsTakenWhenItEnds() {
        Runner runner = runner(hanging);
        Work work = counted(CheckResult.passed("at last"));
        one(runner, work);

        hanging.runAll();

        assertThat(one(runner, work).output()).isEqualTo("at last");
        assertThat(runs).hasValue(1);
        assertThat(recorded).containsExactly("null -> timed out after 2 s", "timed out after 2 s -> at last");
    }

    @Test
    void afterALateRunHasEndedAnotherMayStart() {
        Runner runner = runner(hanging);
        Work work = counted(CheckResult.passed("at last"));
        one(runner, work);
        hanging.runAll();
        clock.advance(DEFAULTS.successTtl());

        one(runner, work);
        hanging.runAll();

        assertThat(runs).hasValue(2);
    }

    @Test
    void aLateOutcomeNeverReplacesTheRealOne() {
        Thread caller = Thread.currentThread();
        Gate recording = new Gate();
        Gate late = new Gate();
        RunListener slow = (previous, outcome) -> {
            record(previous, outcome);
            recording.open();
            late.pass();
            awaitBlocked(caller);
        };
        AtomicInteger asked = new AtomicInteger();
        Runner runner = new Runner(threads::submit, store, reader(), slow, clock, () -> {
            // The caller's second question: how long it may still wait. By then the run has ended, but nobody is told.
            if (Thread.currentThread() == caller && asked.incrementAndGet() == 2) {
                recording.pass();
                clock.advance(TIMEOUT);
                late.open();
            }
            return clock.nanoTime();
        });

        CheckOutcome outcome = one(runner, counted(CheckResult.passed("just in time")));

        assertThat(outcome.output()).isEqualTo("just in time");
        assertThat(recorded).containsExactly("null -> just in time");
    }

    @Test
    void aThreadIsNamedAfterTheCheckThatItRuns() {
        String idle = Thread.currentThread().getName();
        Work work =
                work("search", () -> CheckResult.passed(Thread.currentThread().getName()));

        assertThat(one(runner(Runnable::run), work).output()).isEqualTo(idle + ": search");
        assertThat(Thread.currentThread().getName()).isEqualTo(idle);
    }

    static Stream<Throwable> refusals() {
        return Stream.of(
                new RejectedExecutionException("full"),
                new IllegalStateException("full"),
                new OutOfMemoryError("full"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRunThatCannotBeStartedIsFailed(Throwable refusal) {
        Executor full = command -> sneakilyThrow(refusal);

        CheckOutcome outcome = one(runner(full), counted(CheckResult.passed("x")));

        assertThat(outcome.passed()).isFalse();
        assertThat(outcome.output()).isEqualTo("could not be started: full");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void afterARunThatCouldNotBeStartedAnotherMay(Throwable refusal) {
        AtomicInteger attempts = new AtomicInteger();
        Runner runner = runner(command -> {
            if (attempts.incrementAndGet() == 1) {
                sneakilyThrow(refusal);
            }
            command.run();
        });
        Work work = counted(CheckResult.passed("ok"));
        one(runner, work);
        clock.advance(DEFAULTS.failedTtl());

        CheckOutcome outcome = one(runner, work);

        assertThat(outcome.output()).isEqualTo("ok");
    }

    @Test
    void anInterruptedCallerIsAnsweredAndStaysInterrupted() {
        Runner runner = runner(new ManualExecutor(() -> {}));
        Work work = counted(CheckResult.passed("x"));

        Thread.currentThread().interrupt();
        CheckOutcome outcome = one(runner, work);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.output()).isEqualTo("the caller was interrupted while it waited");
        assertThat(store.last(work)).isNull();
    }

    @Test
    void whateverACheckThrowsEndsItsRun() {
        Work work = work("search", () -> sneakilyThrow(new StackOverflowError("deep")));

        assertThat(one(runner(Runnable::run), work).output()).isEqualTo("deep");
    }

    @Test
    void aBrokenListenerDoesNotHoldUpTheCaller() {
        Runner runner = new Runner(
                threads::submit,
                store,
                reader(),
                (previous, outcome) -> {
                    throw new IllegalStateException("no log");
                },
                clock,
                clock::nanoTime);

        CheckOutcome outcome = one(runner, new Work("search", () -> CheckResult.passed("ok"), patient()));

        assertThat(outcome.output()).isEqualTo("ok");
    }

    @Test
    void withoutWorksThereAreNoOutcomes() {
        assertThat(runner(Runnable::run).outcomes(List.of())).isEmpty();
    }

    private Work counted(CheckResult result) {
        return work("search", () -> {
            runs.incrementAndGet();
            return result;
        });
    }

    /** Long enough for any machine: real threads wait in real time. */
    private static CheckSettings patient() {
        return new CheckSettings(true, Duration.ofSeconds(60), DEFAULTS.successTtl(), DEFAULTS.failedTtl());
    }

    private Runner runner(Executor executor) {
        return runner(executor, () -> {});
    }

    private Runner runner(Executor executor, Runnable whenTimeIsTaken) {
        return new Runner(executor, store, reader(), this::record, clock, () -> {
            whenTimeIsTaken.run();
            return clock.nanoTime();
        });
    }

    private ResultReader reader() {
        return new ResultReader(json, new Scrubber(List.of()));
    }

    /** Waits for the caller to stand before what the recording thread holds. */
    private static void awaitBlocked(Thread caller) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (caller.getState() != Thread.State.BLOCKED && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
    }

    private synchronized void record(CheckOutcome previous, CheckOutcome outcome) {
        recorded.add((previous == null ? "null" : previous.output()) + " -> " + outcome.output());
    }

    private static CheckOutcome one(Runner runner, Work work) {
        return runner.outcomes(List.of(work)).get(0);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> CheckResult sneakilyThrow(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
