package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.EXACT;
import static dev.healthcheck.testing.Given.limits;
import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.StatusListener;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a run that takes longer than its time limit. */
class RunnerLateTest extends RunnerScene {
    private static final String NEVER_BEGAN = "timed out after 2 s, waiting for other runs to end";

    private final Gate begun = new Gate();
    private final Gate end = new Gate();

    /** Hands a run to a thread, waits until it hangs there, and lets the time limit pass. */
    private final Executor stuck = command -> {
        AtomicReference<Thread> thread = new AtomicReference<>();
        threads.execute(() -> {
            thread.set(Thread.currentThread());
            command.run();
        });
        begun.pass();
        while (thread.get().getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        clock.advance(TIMEOUT);
    };

    @Test
    void aRunThatIsLateIsFailedAndNoOtherIs() {
        CheckCell late = work("late", () -> CheckResult.passed("at last"));
        CheckCell quick = work("quick", () -> CheckResult.passed("ok"));
        List<Runnable> kept = new ArrayList<>();
        Executor firstHangs = command -> {
            if (kept.isEmpty()) {
                kept.add(command);
            } else {
                command.run();
                clock.advance(TIMEOUT);
            }
        };

        List<CheckOutcome> outcomes =
                runner(firstHangs).outcomes(List.of(late, quick)).value();

        assertThat(outcomes)
                .extracting(CheckOutcome::passed, CheckOutcome::output)
                .containsExactly(tuple(false, NEVER_BEGAN), tuple(true, "ok"));
        assertThat(outcomes.get(0).responseTime()).isEqualTo(TIMEOUT);
        assertThat(outcomes.get(0).expires()).isEqualTo(clock.instant().plusSeconds(9));
    }

    @Test
    void aRunThatHasBegunIsStuck() {
        CheckOutcome outcome = one(runner(stuck), hangs());
        end.open();

        assertThat(outcome)
                .extracting(CheckOutcome::state, CheckOutcome::output)
                .containsExactly(CheckState.STUCK, "timed out after 2 s");
    }

    @Test
    void aStuckOutcomeTellsWhereItsThreadIs() {
        CheckOutcome outcome = one(runner(stuck), hangs());
        end.open();

        assertThat(outcome.stack())
                .anyMatch(frame -> frame.contains("dev.healthcheck.testing.Gate.pass(Gate.java:"))
                .hasSizeLessThanOrEqualTo(20);
    }

    @Test
    void theInnermostFramesAreToldFirst() {
        CheckOutcome outcome = one(runner(stuck), hangs());
        end.open();

        assertThat(String.join("\n", outcome.stack())).containsSubsequence("CountDownLatch.await", "Gate.pass");
    }

    @Test
    void aRunThatNeverBeganIsFailedWithoutFrames() {
        CheckOutcome outcome = one(runner(hanging), counted(DEFAULTS));

        assertThat(outcome)
                .extracting(CheckOutcome::state, CheckOutcome::output, CheckOutcome::stack)
                .containsExactly(CheckState.FAILED, NEVER_BEGAN, List.of());
    }

    @ParameterizedTest
    @CsvSource({"2000, 2 s", "1500, 1500 ms", "500, 500 ms", "60000, 60 s"})
    void aLateOutcomeTellsTheTimeLimit(int millis, String text) {
        Duration timeout = Duration.ofMillis(millis);
        CheckCell work = counted(limits(timeout, TTL, DEFAULTS.ttl(false)));

        CheckOutcome outcome = one(runner(new ManualExecutor(() -> clock.advance(timeout))), work);

        assertThat(outcome.output()).isEqualTo("timed out after " + text + ", waiting for other runs to end");
    }

    @Test
    void whileARunHangsNoOtherIsStartedAndCallersAreAnsweredAtOnce() {
        Runner runner = runner(hanging);
        CheckCell work = counted(DEFAULTS);
        CheckOutcome first = one(runner, work);

        CheckOutcome second = one(runner, work);
        clock.advance(DEFAULTS.ttl(false));
        CheckOutcome afterTtl = one(runner, work);

        assertThat(hanging.size()).isEqualTo(1);
        assertThat(second).isSameAs(first);
        assertThat(afterTtl.output()).isEqualTo(first.output());
        assertThat(afterTtl.timestamp()).isEqualTo(clock.instant());
        assertThat(afterTtl.responseTime()).isEqualTo(TIMEOUT.plus(DEFAULTS.ttl(false)));
    }

    @Test
    void whileARunHangsItIsRecordedOncePerFailedTimeToLive() {
        Runner runner = runner(hanging);
        CheckCell work = counted(DEFAULTS);
        for (int second = 0; second < 18; second++) {
            one(runner, work);
            clock.advance(Duration.ofSeconds(1));
        }

        // The first at 2 s, as time passes with the start.
        assertThat(recorded).hasSize(2);
    }

    @ParameterizedTest(name = "failed-ttl {0} s: {1} times")
    @CsvSource({"0, 9", "1, 9", "3, 6"})
    void howeverShortTheFailedTimeToLiveAHangIsRecordedOncePerTimeLimit(int failedTtl, int times) {
        Runner runner = runner(hanging);
        CheckCell work = counted(limits(TIMEOUT, TTL, Duration.ofSeconds(failedTtl)));
        for (int second = 0; second < 18; second++) {
            one(runner, work);
            runner.recordLate();
            one(runner, work);
            clock.advance(Duration.ofSeconds(1));
        }

        assertThat(recorded).hasSize(times);
        assertThat(hanging.size()).isEqualTo(1);
    }

    @Test
    void theResultOfALateRunIsTakenWhenItEnds() {
        Runner runner = runner(hanging);
        CheckCell work = counted(CheckResult.passed("at last"));
        one(runner, work);

        hanging.runAll();

        assertThat(one(runner, work).output()).isEqualTo("at last");
        assertThat(runs).hasValue(1);
        assertThat(recorded).containsExactly("null -> " + NEVER_BEGAN, NEVER_BEGAN + " -> at last");
    }

    @Test
    void afterALateRunHasEndedAnotherMayStart() {
        Runner runner = runner(hanging);
        CheckCell work = counted(DEFAULTS);
        one(runner, work);
        hanging.runAll();
        clock.advance(TTL);

        one(runner, work);
        hanging.runAll();

        assertThat(runs).hasValue(2);
    }

    @Test
    void aLateOutcomeNeverReplacesTheRealOne() {
        Thread caller = Thread.currentThread();
        Gate recording = new Gate();
        Gate late = new Gate();
        StatusListener slow = (before, after, thrown) -> {
            record(before, after, thrown);
            recording.open();
            late.pass();
            awaitBlocked(caller);
        };
        AtomicInteger asked = new AtomicInteger();
        Runner runner = runner(threads::submit, EXACT, slow, () -> {
            // The caller's second question: how long it may still wait. By then the run has ended, but nobody is told.
            if (Thread.currentThread() == caller && asked.incrementAndGet() == 2) {
                recording.pass();
                clock.advance(TIMEOUT);
                late.open();
            }
        });

        CheckOutcome outcome = one(runner, counted(CheckResult.passed("just in time")));

        assertThat(outcome.output()).isEqualTo("just in time");
        assertThat(recorded).containsExactly("null -> just in time");
    }

    @Test
    void aRunThatNobodyAsksForIsRecordedWhenItIsLate() {
        Runner runner = runner(hanging);
        runner.refresh(counted(DEFAULTS));

        runner.recordLate();
        runner.recordLate();

        assertThat(recorded).containsExactly("null -> " + NEVER_BEGAN);
    }

    @Test
    void aRunWithinItsTimeLimitIsNotRecorded() {
        Runner runner = runner(waiting);
        runner.refresh(counted(DEFAULTS));
        clock.advance(TIMEOUT.minusNanos(1));

        runner.recordLate();

        assertThat(recorded).isEmpty();
    }

    private CheckCell hangs() {
        return work("search", () -> {
            begun.open();
            end.pass();
            return CheckResult.passed("at last");
        });
    }

    /** Waits for the caller to stand before what the recording thread holds. */
    private static void awaitBlocked(Thread caller) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (caller.getState() != Thread.State.BLOCKED && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
    }
}
