package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.testing.Gate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Runs for a caller who wants to know how things are now. */
class RunnerFreshTest extends RunnerScene {

    @Test
    void anOutcomeOfAnyAgeIsNotToldAgain() {
        CheckCell work = ranBefore(Duration.ZERO);

        assertThat(fresh(runner(Runnable::run, STALE), work).output()).isEqualTo("again");
        assertThat(work.last().output()).isEqualTo("again");
    }

    @Test
    void allRunsBeginBeforeTheFirstIsWaitedFor() {
        Gate other = new Gate();
        CheckCell first = new CheckCell("first", () -> pass(other), patient());
        CheckCell second = new CheckCell("second", () -> open(other), patient());

        List<CheckOutcome> outcomes =
                runner(threads, STALE).fresh(List.of(first, second)).value();

        assertThat(outcomes).extracting(CheckOutcome::passed).containsExactly(true, true);
    }

    @Test
    void aRunThatIsUnderWayIsShared() {
        Runner runner = runner(hanging, STALE);
        CheckCell work = ranBefore(Duration.ZERO);
        fresh(runner, work);
        fresh(runner, work);

        assertThat(hanging.size()).isEqualTo(1);
    }

    /** What has expired is there for whoever is in a hurry. */
    @Test
    void itIsWaitedForUpToTheTimeLimitThoughThereIsSomethingToShow() {
        Thread caller = Thread.currentThread();
        Executor slow = command -> {
            clock.advance(STALE_WAIT);
            threads.execute(() -> {
                while (caller.getState() != Thread.State.TIMED_WAITING
                        && !Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                command.run();
            });
        };

        assertThat(fresh(runner(slow, STALE), ranBefore(TTL, patient())).output())
                .isEqualTo("again");
    }

    @Test
    void whatIsLateIsTold() {
        CheckCell work = ranBefore(Duration.ZERO);

        assertThat(fresh(runner(hanging, STALE), work))
                .extracting(CheckOutcome::state, CheckOutcome::output)
                .containsExactly(CheckState.FAILED, "timed out after 2 s, waiting for other runs to end");
    }

    @Test
    void nothingLooksWellWhenTheRunsInTheBackgroundHaveStopped() {
        CheckCell work = ranBefore(Duration.ZERO, refreshed(Duration.ofSeconds(5)));
        heartbeat.beat();
        Runner runner = runner(Runnable::run, EXACT);
        clock.advance(Duration.ofSeconds(10));
        fresh(runner, work);
        clock.advance(Duration.ofSeconds(1));

        assertThat(fresh(runner, work).output()).isEqualTo("the runs in the background have stopped");
    }

    private static CheckOutcome fresh(Runner runner, CheckCell work) {
        return runner.fresh(List.of(work)).value().get(0);
    }

    private static CheckResult pass(Gate gate) {
        gate.pass();
        return CheckResult.passed("ok");
    }

    private static CheckResult open(Gate gate) {
        gate.open();
        return CheckResult.passed("ok");
    }
}
