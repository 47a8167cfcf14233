package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.EXACT;
import static dev.healthcheck.testing.Given.checkSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A check that is run in the background must not look well for long after those runs have stopped. */
class RunnerHeartbeatTest extends RunnerScene {
    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final String STOPPED = "the runs in the background have stopped";

    private final Runner runner = runner(Runnable::run, EXACT);
    private final CheckCell work = ranBefore(Duration.ZERO, refreshed(Duration.ofSeconds(5)));

    @Test
    void whileTheHeartBeatsTheLastOutcomeIsTold() {
        heartbeat.beat();
        passPulse(PULSE.minusNanos(1));

        assertThat(one(runner, work).output()).isEqualTo("before");
    }

    @Test
    void tenSecondsAfterTheLastBeatTheCheckIsFailed() {
        heartbeat.beat();
        passPulse();

        assertThat(one(runner, work))
                .extracting(CheckOutcome::state, CheckOutcome::output)
                .containsExactly(CheckState.FAILED, STOPPED);
    }

    @Test
    void thatIsRecordedOncePerFailedTimeToLive() {
        heartbeat.beat();
        passPulse();
        one(runner, work);
        clock.advance(DEFAULTS.ttl(false).minusNanos(1));
        one(runner, work);
        clock.advance(Duration.ofNanos(1));
        one(runner, work);

        assertThat(recorded).containsExactly("before -> " + STOPPED, STOPPED + " -> " + STOPPED);
    }

    /** No two clocks of a machine run alike, and time passes between looking at one and at the other. */
    @Test
    void thatIsRecordedOnceThoughTheClocksDoNotRunAlike() {
        AtomicLong drift = new AtomicLong();
        Heartbeat drifting = new Heartbeat(() -> clock.nanoTime() + drift.addAndGet(100));
        Runner runner = new Runner(
                new Bulkhead(Runnable::run, 1), reader(), this::record, EXACT, drifting, clock, clock::nanoTime, 1000);
        drifting.beat();
        clock.advance(PULSE);
        one(runner, work);
        clock.advance(Duration.ofSeconds(1));
        one(runner, work);
        one(runner, work);

        assertThat(recorded).hasSize(1);
    }

    @Test
    void thatCountsWhateverTheThresholds() {
        CheckCell patient = ranBefore(
                Duration.ZERO,
                checkSettings("failed-ttl", TTL, "every", PULSE, "failure-threshold", 3, "recovery-threshold", 3));
        heartbeat.beat();
        passPulse();

        assertThat(one(runner, patient).state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void noRunStartsForTheCaller() {
        heartbeat.beat();
        passPulse();
        one(runner, work);

        assertThat(runs).hasValue(0);
    }

    @Test
    void thatHoldsUntilItExpires() {
        heartbeat.beat();
        passPulse();

        assertThat(until(runner, work)).isEqualTo(clock.instant().plus(DEFAULTS.ttl(false)));
    }

    @Test
    void afterABeatTheNextRunDecides() {
        heartbeat.beat();
        passPulse();
        one(runner, work);

        heartbeat.beat();
        runner.refresh(work);

        assertThat(one(runner, work).output()).isEqualTo("again");
    }

    @Test
    void afterABeatTheFailureIsKeptNoLongerThanAnyOther() {
        heartbeat.beat();
        passPulse();
        one(runner, work);
        clock.advance(DEFAULTS.ttl(false));
        heartbeat.beat();

        assertThat(one(runner, work).output()).isEqualTo("again");
    }

    @Test
    void whatIsNotRunInTheBackgroundNeedsNoBeat() {
        CheckCell asked = ranBefore(Duration.ZERO);
        heartbeat.beat();
        passPulse();

        assertThat(one(runner, asked).output()).isEqualTo("before");
    }

    @Test
    void beforeTheFirstBeatNothingHasStopped() {
        passPulse();

        assertThat(one(runner, work).output()).isEqualTo("before");
    }

    private void passPulse() {
        passPulse(PULSE);
    }

    /** The last second of it is that in which a missed beat may come. */
    private void passPulse(Duration time) {
        clock.advance(time.minusSeconds(1));
        one(runner, work);
        clock.advance(Duration.ofSeconds(1));
    }
}
