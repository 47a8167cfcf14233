package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.EXACT;
import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What breaks around a run must not keep it, its callers or its thread. */
class RunnerTroubleTest extends RunnerScene {

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

        CheckOutcome outcome = one(runner(full), counted(DEFAULTS));

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
        CheckCell work = counted(CheckResult.passed("ok"));
        one(runner, work);
        clock.advance(DEFAULTS.ttl(false));

        CheckOutcome outcome = one(runner, work);

        assertThat(outcome.output()).isEqualTo("ok");
    }

    @Test
    void anInterruptedCallerIsAnsweredAndStaysInterrupted() {
        Runner runner = runner(new ManualExecutor(() -> {}));
        CheckCell work = counted(DEFAULTS);

        Thread.currentThread().interrupt();
        CheckOutcome outcome = one(runner, work);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.output()).isEqualTo("the caller was interrupted while it waited");
        assertThat(work.last()).isNull();
    }

    @Test
    void whateverACheckThrowsEndsItsRun() {
        CheckCell work = work("search", () -> sneakilyThrow(new StackOverflowError("deep")));

        assertThat(one(runner(Runnable::run), work).output()).isEqualTo("deep");
    }

    @Test
    void aBrokenListenerDoesNotHoldUpTheCaller() {
        Runner runner = runner(threads::submit, EXACT, (before, after, thrown) -> {
            throw new IllegalStateException("no log");
        });

        CheckOutcome outcome = one(runner, patient("search", () -> CheckResult.passed("ok")));

        assertThat(outcome.output()).isEqualTo("ok");
    }

    @Test
    void aThreadIsNamedAfterTheCheckThatItRuns() {
        String idle = Thread.currentThread().getName();
        CheckCell work =
                work("search", () -> CheckResult.passed(Thread.currentThread().getName()));

        assertThat(one(runner(Runnable::run), work).output()).isEqualTo(idle + ": search");
        assertThat(Thread.currentThread().getName()).isEqualTo(idle);
    }

    @Test
    void aRunLeavesItsThreadAsItWas() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        CheckCell work = work("search", () -> {
            Thread.currentThread().setContextClassLoader(new ClassLoader() {});
            Thread.currentThread().setName("mine");
            Thread.currentThread().interrupt();
            return CheckResult.passed("ok");
        });
        String name = Thread.currentThread().getName();

        one(runner(Runnable::run), work);

        assertThat(Thread.currentThread())
                .extracting(Thread::getContextClassLoader, Thread::getName, Thread::isInterrupted)
                .containsExactly(loader, name, false);
    }

    @Test
    void aReaderThatThrowsEndsTheRunAsFailed() {
        assertThat(one(broken(new OutOfMemoryError("heap")), counted(DEFAULTS)).output())
                .isEqualTo("the run broke off");
    }

    @Test
    void aReaderThatThrowsLeavesTheThreadAsItWas() {
        String name = Thread.currentThread().getName();

        one(broken(new IllegalStateException("x")), counted(DEFAULTS));

        assertThat(Thread.currentThread().getName()).isEqualTo(name);
    }

    @Test
    void whatCannotBeRecordedIsToldAndDoesNotHold() {
        Runner runner = runner(new Bulkhead(Runnable::run, 1), (work, returned) -> null, 1000);

        Expiring<List<CheckOutcome>> told = runner.outcomes(List.of(counted(DEFAULTS)));

        assertThat(told.value().get(0).output()).isEqualTo("the result could not be recorded");
        assertThat(told.until()).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void theEndInterruptsWhatRunsAndWaitsForIt() {
        Gate begun = new Gate();
        AtomicBoolean interrupted = new AtomicBoolean();
        CheckCell work = patient("search", () -> {
            begun.open();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
            }
            return CheckResult.passed("ok");
        });
        Runner runner = runner(threads);
        runner.refresh(work);
        begun.pass();

        runner.close();

        assertThat(interrupted).isTrue();
        assertThat(work.last()).isNotNull();
        assertThat(recorded).isEmpty();
    }

    @Test
    void aRunThatWasToBeginIsNotRunAfterTheEnd() {
        CheckCell work = counted(DEFAULTS);
        Runner runner = runner(waiting);
        runner.refresh(work);

        runner.close();
        waiting.runAll();

        assertThat(runs).hasValue(0);
        assertThat(work.last().output()).isEqualTo("the application is stopping");
        assertThat(recorded).isEmpty();
    }

    @Test
    void theEndDoesNotWaitForLongForWhatHeedsNoInterrupt() {
        Gate begun = new Gate();
        AtomicBoolean go = new AtomicBoolean();
        Runner runner = runner(threads);
        runner.refresh(patient("search", () -> {
            begun.open();
            while (!go.get()) {
                Thread.onSpinWait();
            }
            return CheckResult.passed("ok");
        }));
        begun.pass();

        long before = System.nanoTime();
        runner.close();
        long waited = System.nanoTime() - before;
        go.set(true);

        assertThat(Duration.ofNanos(waited)).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
    }

    @Test
    @Timeout(20)
    void theEndIgnoresWhatNeverBegan() {
        Runner runner = runner(waiting);
        runner.refresh(counted(DEFAULTS));

        runner.close();

        assertThat(recorded).isEmpty();
    }

    @Test
    void whoIsInterruptedWhileEndingStaysInterrupted() {
        Gate begun = new Gate();
        Gate end = new Gate();
        AtomicBoolean interrupted = new AtomicBoolean();
        Runner runner = runner(threads);
        runner.refresh(patient("search", () -> {
            begun.open();
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            interrupted.set(true);
            end.pass();
            return CheckResult.passed("ok");
        }));
        begun.pass();

        Thread.currentThread().interrupt();
        runner.close();
        boolean stayed = Thread.interrupted();
        end.open();

        assertThat(stayed).isTrue();
    }

    private Runner broken(Throwable thrown) {
        return runner(
                new Bulkhead(Runnable::run, 1),
                (work, returned) -> {
                    sneakilyThrow(thrown);
                    return null;
                },
                1000);
    }
}
