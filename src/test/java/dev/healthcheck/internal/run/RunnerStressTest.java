package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.EXACT;
import static dev.healthcheck.testing.Given.limits;
import static dev.healthcheck.testing.Given.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.Check;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.Run;
import dev.healthcheck.internal.check.RunResult;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.Given;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a machine under stress does to runs, and what must not become of them. */
@Timeout(60)
class RunnerStressTest extends RunnerScene {
    private static final Duration HOUR = Duration.ofHours(1);

    /** Hands a run to a thread, and waits until it has begun. */
    private Executor begins(Gate begun) {
        return command -> {
            threads.execute(command);
            begun.pass();
        };
    }

    private static CheckCell hangs(Gate begun, Gate end) {
        return new CheckCell("search", () -> hang(begun, end), DEFAULTS);
    }

    private static CheckResult hang(Gate begun, Gate end) {
        begun.open();
        end.pass();
        return CheckResult.passed("at last");
    }

    // A pause of the whole process

    @Test
    void aPauseOfTheProcessMakesNoCheckStuck() {
        Gate begun = new Gate();
        Gate end = new Gate();
        CheckCell check = hangs(begun, end);
        Runner runner = runner(begins(begun), EXACT);
        heartbeat.beat();
        runner.refresh(check);
        clock.advance(Duration.ofSeconds(8));

        runner.recordLate();
        boolean told = recorded.isEmpty();
        heartbeat.beat();
        runner.recordLate();
        end.open();

        assertThat(told).isTrue();
        assertThat(recorded).noneMatch(line -> line.contains("timed out"));
    }

    @Test
    void afterAPauseTheRestOfTheTimeLimitCounts() {
        Gate begun = new Gate();
        Gate end = new Gate();
        CheckCell check = hangs(begun, end);
        Runner runner = runner(begins(begun), EXACT);
        heartbeat.beat();
        runner.refresh(check);
        clock.advance(Duration.ofSeconds(8));
        for (int beat = 0; beat < 4; beat++) {
            heartbeat.beat();
            clock.advance(Duration.ofMillis(500));
        }

        runner.recordLate();
        CheckState state = check.last().state();
        end.open();

        assertThat(state).isEqualTo(CheckState.STUCK);
    }

    // The limit is the check's own time

    @Test
    void theWaitForItsTurnIsNotChargedToACheck() {
        CheckCell check = new CheckCell(
                "search",
                () -> {
                    clock.advance(Duration.ofMillis(1500));
                    return CheckResult.passed("ok");
                },
                DEFAULTS);
        Runner runner = runner(waiting, EXACT);
        runner.refresh(check);
        clock.advance(Duration.ofMillis(1500));
        runner.recordLate();

        waiting.runAll();

        assertThat(recorded).containsExactly("null -> ok");
        assertThat(check.last().responseTime()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void theReadingOfItsResultIsNotChargedToACheck() {
        CheckCell check = counted(DEFAULTS);
        AtomicBoolean lateWhileReading = new AtomicBoolean();
        Runner[] runner = new Runner[1];
        runner[0] = reading((read, returned) -> {
            clock.advance(Duration.ofMillis(1500));
            returned.run();
            clock.advance(Duration.ofMillis(1500));
            runner[0].recordLate();
            lateWhileReading.set(!recorded.isEmpty());
            return new RunResult(CheckState.PASSED, "read", null, null);
        });

        CheckOutcome outcome = one(runner[0], check);

        assertThat(lateWhileReading).isFalse();
        assertThat(outcome.output()).isEqualTo("read");
        assertThat(outcome.responseTime()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void aResultThatCannotBeReadInTimeIsStuck() {
        CheckCell check = counted(DEFAULTS);
        Runner[] runner = new Runner[1];
        runner[0] = reading((read, returned) -> {
            returned.run();
            clock.advance(TIMEOUT);
            runner[0].recordLate();
            return new RunResult(CheckState.PASSED, "read", null, null);
        });

        one(runner[0], check);

        assertThat(recorded)
                .containsExactly(
                        "null -> timed out after 2 s, while its result was read",
                        "timed out after 2 s, while its result was read -> read");
    }

    @Test
    void aRunThatReturnsWhileItsLateResultIsWrittenHasTimedOut() {
        CheckCell check = counted(DEFAULTS);
        Run run = new Run(check, clock.nanoTime(), TIMEOUT, false, List.of());
        check.join(run);
        run.begin(clock.nanoTime());
        clock.advance(TIMEOUT);
        Run.Phase seen = run.lateness(clock.nanoTime());
        run.reading(clock.nanoTime());

        CheckOutcome outcome = new Recorder(this::record, EXACT, heartbeat, clock, clock::nanoTime)
                .late(run, seen)
                .outcome();

        assertThat(outcome.output()).isEqualTo("timed out after 2 s");
        assertThat(outcome.state()).isEqualTo(CheckState.STUCK);
    }

    private Runner reading(CheckReader reader) {
        return runner(new Bulkhead(Runnable::run, 10), reader, 1000);
    }

    // Nothing ends the running

    static Stream<Throwable> errors() {
        return Stream.of(
                new OutOfMemoryError("heap"), new StackOverflowError("deep"), new NoClassDefFoundError("gone"));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whateverTheReaderThrowsAllRunsEndAndGiveTheirPlacesBack(Throwable thrown) {
        AtomicBoolean broken = new AtomicBoolean(true);
        Runner runner = runner(
                new Bulkhead(Runnable::run, 2),
                (read, returned) -> {
                    if (broken.get()) {
                        sneakilyThrow(thrown);
                    }
                    return new RunResult(CheckState.PASSED, "well", null, null);
                },
                1000);
        List<CheckCell> checks = cells(20);
        runner.outcomes(checks);
        clock.advance(TTL);
        broken.set(false);

        assertThat(runner.outcomes(checks).value())
                .extracting(CheckOutcome::output)
                .containsOnly("well");
    }

    @ParameterizedTest
    @MethodSource("errors")
    void whateverIsThrownWhileAResultIsRecordedTheRunEndsAndAnotherMayStart(Throwable thrown) {
        AtomicBoolean broken = new AtomicBoolean(true);
        StatusListener listener = (before, after, trace) -> {
            if (broken.get()) {
                sneakilyThrow(thrown);
            }
        };
        Runner runner = runner(Runnable::run, EXACT, listener);
        List<CheckCell> checks = cells(20);
        runner.outcomes(checks);
        clock.advance(TTL);
        broken.set(false);

        assertThat(runner.outcomes(checks).value())
                .extracting(CheckOutcome::output)
                .containsOnly("x");
    }

    @Test
    void aListenerThatCannotPublishHoldsUpNobody() {
        StatusListener listener = new StatusListener() {
            @Override
            public void recorded(
                    dev.healthcheck.internal.check.CheckStatus before,
                    dev.healthcheck.internal.check.CheckStatus after,
                    String trace) {}

            @Override
            public void publish() {
                throw new OutOfMemoryError("heap");
            }
        };

        assertThat(one(runner(Runnable::run, EXACT, listener), counted(DEFAULTS))
                        .output())
                .isEqualTo("again");
    }

    private static List<CheckCell> cells(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CheckCell("check-" + i, () -> CheckResult.passed("x"), DEFAULTS))
                .toList();
    }

    // Hung runs cost themselves

    @Test
    void runsThatHangMakeRoomForOthers() {
        Gate end = new Gate();
        List<Gate> begun = Stream.generate(Gate::new).limit(3).toList();
        Runner runner = runner(new Bulkhead(threads, 3), reader(), 1000);
        begun.forEach(gate -> runner.refresh(hangs(gate, end)));
        begun.forEach(Gate::pass);
        clock.advance(TIMEOUT);
        runner.recordLate();

        CheckOutcome other = one(runner, patient("other", () -> CheckResult.passed("well")));
        end.open();

        assertThat(other.output()).isEqualTo("well");
    }

    @Test
    void aRunWithinItsLimitMakesNoRoomThoughTheLastResultIsTooOld() {
        Gate begun = new Gate();
        Gate end = new Gate();
        CheckCell check = new CheckCell("search", () -> hang(begun, end), DEFAULTS);
        check.record(ranBefore(MAX_STALE.minus(STALE_WAIT)).recorded());
        AtomicInteger handed = new AtomicInteger();
        Executor slow = command -> {
            handed.incrementAndGet();
            threads.execute(command);
            begun.pass();
            clock.advance(STALE_WAIT);
        };
        Runner runner = new Runner(
                new Bulkhead(slow, 1), reader(), this::record, STALE, heartbeat, clock, clock::nanoTime, 1000);

        Object told = one(runner, check).output();
        runner.refresh(counted(DEFAULTS));
        int whileItRuns = handed.get();
        end.open();

        assertThat(told).asString().startsWith("the last result is older than");
        assertThat(whileItRuns).isEqualTo(1);
    }

    @Test
    void aCheckThatIsAddedAgainWaitsForTheLastRunOfItsName() {
        Registry registry = Given.registry(settings());
        Gate begun = new Gate();
        Gate end = new Gate();
        AtomicInteger begins = new AtomicInteger();
        Check hanging = () -> {
            begins.incrementAndGet();
            return hang(begun, end);
        };
        Runner runner = runner(threads);
        registry.addCheck("tenant", hanging);
        runner.refresh(registry.checks().get(0));
        begun.pass();
        for (int i = 0; i < 300; i++) {
            registry.removeCheck("tenant");
            registry.addCheck("tenant", hanging);
            runner.refresh(registry.checks().get(0));
        }
        int whileItHangs = begins.get();
        CheckCell last = registry.checks().get(0);
        end.open();

        CheckOutcome outcome = runner.fresh(List.of(last)).value().get(0);

        assertThat(whileItHangs).isEqualTo(1);
        assertThat(outcome.output()).isEqualTo("at last");
        assertThat(begins).hasValueLessThanOrEqualTo(3);
    }

    @Test
    void whatWaitsForTheLastRunOfItsNameSaysSo() {
        Registry registry = Given.registry(settings());
        Gate begun = new Gate();
        Gate end = new Gate();
        registry.addCheck("tenant", () -> hang(begun, end));
        Runner runner = runner(threads);
        runner.refresh(registry.checks().get(0));
        begun.pass();
        registry.removeCheck("tenant");
        registry.addCheck("tenant", () -> CheckResult.passed("new"));
        CheckCell next = registry.checks().get(0);
        runner.refresh(next);
        clock.advance(TIMEOUT);

        runner.recordLate();
        Object meanwhile = one(runner, next).output();
        end.open();

        assertThat(meanwhile).isEqualTo("timed out after 2 s, waiting for the last run of this name to end");
    }

    @Test
    void aRunOfARemovedCheckThatWaitedForItsTurnCallsNothing() {
        Registry registry = Given.registry(settings());
        registry.addCheck("tenant", () -> {
            runs.incrementAndGet();
            return CheckResult.passed("x");
        });
        Runner runner = runner(waiting);
        runner.refresh(registry.checks().get(0));
        registry.removeCheck("tenant");

        waiting.runAll();

        assertThat(runs).hasValue(0);
        assertThat(recorded).isEmpty();
    }

    // A check that has never run

    @Test
    void onlyAFewCallersWaitForAFirstResult() throws InterruptedException {
        Gate end = new Gate();
        CheckCell slow = new CheckCell(
                "slow",
                () -> {
                    end.pass();
                    return CheckResult.passed("x");
                },
                limits(HOUR, TTL, TTL));
        Runner runner = runner(new Bulkhead(threads, 10), reader(), 2);
        List<CheckOutcome> told = new ArrayList<>();
        List<Thread> waiters = Stream.generate(() -> new Thread(() -> one(runner, slow)))
                .limit(2)
                .toList();
        waiters.forEach(Thread::start);
        for (Thread waiter : waiters) {
            while (waiter.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        Expiring<List<CheckOutcome>> pending = runner.outcomes(List.of(slow));
        told.addAll(pending.value());
        end.open();
        for (Thread waiter : waiters) {
            waiter.join();
        }

        assertThat(told).extracting(CheckOutcome::state).containsExactly(CheckState.PENDING);
        assertThat(told.get(0).passed()).isFalse();
        assertThat(pending.until()).isEqualTo(Long.MIN_VALUE);
        assertThat(recorded).containsExactly("null -> x");
    }

    @Test
    void afterTheFewHaveBeenAnsweredOthersMayWait() {
        Runner runner = runner(new Bulkhead(Runnable::run, 10), reader(), 1);

        for (int i = 0; i < 5; i++) {
            assertThat(one(runner, counted(DEFAULTS)).output()).isEqualTo("again");
        }
    }

    // Ages never go by the wall clock

    @Test
    void aClockThatIsSetBackWhileACheckHangsHidesNothing() {
        CheckCell check = ranBefore(TTL, thresholds(2, 1));
        Runner runner = runner(hanging, STALE);
        one(runner, check);
        clock.set(Duration.ofHours(-1));
        clock.advance(DEFAULTS.ttl(false));

        assertThat(one(runner, check).passed()).isFalse();
    }

    @Test
    void aClockThatIsSetForwardDuringARunMakesNothingTooOld() {
        CheckCell check = ranBefore(TTL);
        ManualExecutor slow = new ManualExecutor(() -> {
            clock.set(Duration.ofSeconds(400));
            clock.advance(STALE_WAIT);
        });

        CheckOutcome told = one(runner(slow, STALE), check);

        assertThat(told.output()).isEqualTo("before");
        assertThat(recorded).isEmpty();
    }

    @Test
    void aClockThatCreepsBackKeepsNoResultForEver() {
        CheckCell check = counted(DEFAULTS);
        Runner runner = runner(Runnable::run, EXACT);
        for (int second = 0; second < 60; second++) {
            one(runner, check);
            clock.advance(Duration.ofSeconds(1));
            clock.set(Duration.ofSeconds(-2));
        }

        assertThat(runs).hasValue(3);
    }

    // The judged state decides

    @Test
    void aFirstPassAfterAnOutageIsLookedAtAgainSoon() {
        CheckCell check = new CheckCell(
                "search",
                () -> runs.incrementAndGet() == 1 ? CheckResult.failed((Object) "down") : CheckResult.passed("up"),
                thresholds(1, 2));
        Runner runner = runner(Runnable::run, EXACT);
        one(runner, check);
        clock.advance(DEFAULTS.ttl(false));
        CheckState afterOne = one(runner, check).state();
        clock.advance(DEFAULTS.ttl(false));

        assertThat(afterOne).isEqualTo(CheckState.FAILED);
        assertThat(one(runner, check).state()).isEqualTo(CheckState.PASSED);
    }
}
