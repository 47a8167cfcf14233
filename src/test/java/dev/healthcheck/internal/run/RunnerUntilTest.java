package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.EXACT;
import static dev.healthcheck.testing.Given.limits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** From when on whoever was told something asks again. */
class RunnerUntilTest extends RunnerScene {
    private static final Duration PULSE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofHours(1);

    private final ManualExecutor slow = new ManualExecutor(() -> clock.advance(STALE_WAIT));

    @Test
    void aFreshOutcomeHoldsUntilItIsDue() {
        CheckCell work = ranBefore(Duration.ZERO);

        assertThat(until(runner(Runnable::run, JITTER), work))
                .isEqualTo(work.last().timestamp().plusNanos(JITTER.due(work.last())));
    }

    @Test
    void oneThatIsDueHoldsUntilItExpires() {
        CheckCell work = ranBefore(TTL.minusNanos(1));

        assertThat(until(runner(waiting, JITTER), work)).isEqualTo(work.last().expires());
    }

    @Test
    void aNewOneHoldsUntilItIsDue() {
        CheckCell work = counted(DEFAULTS);

        Instant until = until(runner(Runnable::run, JITTER), work);

        assertThat(until).isEqualTo(work.last().timestamp().plusNanos(JITTER.due(work.last())));
    }

    @Test
    void aStaleOneHoldsUntilTheRunIsLate() {
        assertThat(until(runner(slow, STALE), ranBefore(TTL))).isEqualTo(FakeClock.START.plus(TIMEOUT));
    }

    @Test
    void aStaleOneHoldsUntilItIsTooOldIfThatIsSooner() {
        CheckCell work = ranBefore(MAX_STALE.minus(Duration.ofSeconds(1)));

        assertThat(until(runner(slow, STALE), work)).isEqualTo(FakeClock.START.plusSeconds(1));
    }

    @Test
    void oneThatIsTooOldHoldsUntilTheRunIsLate() {
        CheckCell work = ranBefore(MAX_STALE.minus(STALE_WAIT));

        assertThat(until(runner(slow, STALE), work)).isEqualTo(FakeClock.START.plus(TIMEOUT));
    }

    @Test
    void oneThatIsTooOldHoldsUntilItExpiresIfThatIsSooner() {
        CheckCell work = ranBefore(MAX_STALE.minus(STALE_WAIT), limits(TIMEOUT, TTL, Duration.ofMillis(100)));

        assertThat(until(runner(slow, STALE), work)).isEqualTo(clock.instant().plusMillis(100));
    }

    @Test
    void aLateOneHoldsUntilItExpires() {
        assertThat(until(runner(hanging, STALE), counted(DEFAULTS)))
                .isEqualTo(clock.instant().plus(DEFAULTS.ttl(false)));
    }

    @Test
    void oneThatCouldNotBeStartedHoldsLikeAnyOther() {
        Executor full = command -> {
            throw new RejectedExecutionException("full");
        };

        assertThat(until(runner(full), counted(DEFAULTS)))
                .isEqualTo(clock.instant().plus(DEFAULTS.ttl(false)));
    }

    @Test
    void whatAnInterruptedCallerWasToldDoesNotHold() {
        Thread.currentThread().interrupt();

        Instant until = until(runner(waiting), counted(DEFAULTS));
        boolean stayed = Thread.interrupted();

        assertThat(until).isEqualTo(Instant.MIN);
        assertThat(stayed).isTrue();
    }

    @Test
    void severalHoldUntilTheFirstOfThemDoesNot() {
        CheckCell shortest = ranBefore(Duration.ofSeconds(20));
        List<CheckCell> works = List.of(ranBefore(Duration.ofSeconds(1)), shortest, ranBefore(Duration.ofSeconds(3)));

        assertThat(FakeClock.START.plusNanos(
                        runner(Runnable::run).outcomes(works).until()))
                .isEqualTo(shortest.last().expires());
    }

    @Test
    void whatIsRefreshedHoldsNoLongerThanThePulse() {
        heartbeat.beat();

        assertThat(until(runner(Runnable::run), ranBefore(Duration.ZERO, every())))
                .isEqualTo(clock.instant().plus(PULSE));
    }

    @Test
    void whatIsRefreshedAndWasWaitedForHoldsNoLongerThanThePulse() {
        heartbeat.beat();

        assertThat(until(runner(Runnable::run), counted(every())))
                .isEqualTo(clock.instant().plus(PULSE));
    }

    @Test
    void whatIsRefreshedAndStaleHoldsNoLongerThanThePulse() {
        heartbeat.beat();
        clock.advance(PULSE.minusSeconds(2));
        heartbeat.isStopped();
        clock.advance(Duration.ofSeconds(1));

        assertThat(until(runner(slow, STALE), ranBefore(TTL, every()))).isEqualTo(FakeClock.START.plus(PULSE));
    }

    @Test
    void whatIsNotRefreshedHoldsWhateverThePulse() {
        heartbeat.beat();
        CheckCell work = ranBefore(Duration.ZERO);

        assertThat(until(runner(Runnable::run), work)).isEqualTo(work.last().expires());
    }

    @Test
    void withoutTimeToLiveNothingHolds() {
        CheckCell work = counted(CheckResult.passed("x"), limits(TIMEOUT, Duration.ZERO, Duration.ZERO));

        assertThat(until(runner(Runnable::run, EXACT), work)).isEqualTo(clock.instant());
    }

    private CheckSettings every() {
        return refreshed(LONG);
    }
}
