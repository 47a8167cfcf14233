package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.limits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Run;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What callers are told while a new outcome is looked for. */
@Timeout(30)
class RunnerStaleTest extends RunnerScene {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String TOO_OLD = "the last result is older than 300 s, and a new one is not there yet";

    /** The wait of callers is over as soon as the run has started. */
    private final ManualExecutor slow = new ManualExecutor(() -> clock.advance(STALE_WAIT));

    @Test
    void aFreshOutcomeIsToldWithoutARun() {
        CheckCell work = ranBefore(TTL.minusNanos(1));

        assertThat(one(runner(Runnable::run, STALE), work).output()).isEqualTo("before");
        assertThat(runs).hasValue(0);
    }

    @Test
    void withinTheLastTenthOfItsTimeAnOutcomeIsRefreshed() {
        CheckCell work = ranBefore(TTL.minusNanos(1));

        one(runner(Runnable::run, JITTER), work);

        assertThat(runs).hasValue(1);
    }

    @Test
    void beforeTheLastTenthItIsNot() {
        CheckCell work = ranBefore(TTL.multipliedBy(9).dividedBy(10).minusNanos(1));

        one(runner(Runnable::run, JITTER), work);

        assertThat(runs).hasValue(0);
    }

    @Test
    void fromItsDueInstantOnAnOutcomeIsRefreshed() {
        CheckCell work = ranBefore(Duration.ZERO);
        clock.advance(Duration.ofNanos(JITTER.due(work.last())));

        one(runner(Runnable::run, JITTER), work);

        assertThat(runs).hasValue(1);
    }

    @Test
    void nobodyWaitsForARefreshAheadOfTime() {
        CheckCell work = ranBefore(TTL.minusNanos(1), patient());

        CheckOutcome told = one(runner(waiting, JITTER), work);

        assertThat(told.output()).isEqualTo("before");
        assertThat(waiting.size()).isEqualTo(1);
    }

    @Test
    void anExpiredOutcomeIsRefreshedAndTheNewOneToldIfItComesInTime() {
        assertThat(one(runner(Runnable::run, STALE), ranBefore(TTL)).output()).isEqualTo("again");
    }

    @Test
    void whoHasWaitedAMomentIsToldTheLastOutcomeWithItsTrueAge() {
        CheckCell work = ranBefore(TTL);
        CheckOutcome last = work.last();

        assertThat(one(runner(slow, STALE), work)).isSameAs(last);
    }

    @Test
    void nothingIsRecordedMeanwhile() {
        one(runner(slow, STALE), ranBefore(TTL));

        assertThat(recorded).isEmpty();
    }

    @Test
    void whileOneRefreshIsUnderWayNoOtherStarts() {
        Runner runner = runner(slow, STALE);
        CheckCell work = ranBefore(TTL);
        one(runner, work);
        one(runner, work);

        assertThat(slow.size()).isEqualTo(1);
    }

    /** With a time limit that no test survives: whoever comes later than the wait does not wait at all. */
    @Test
    void theWaitIsCountedFromTheStartOfTheRun() {
        CheckSettings hour = limits(Duration.ofHours(1), TTL, DEFAULTS.ttl(false));
        Runner runner = runner(slow, STALE);
        CheckCell work = ranBefore(TTL, hour);
        one(runner, work);
        clock.advance(SECOND);

        assertThat(one(runner, work).output()).isEqualTo("before");
    }

    @Test
    void callersWaitUntilTheEndOfTheWait() {
        Run run = new Run(ranBefore(TTL), 1000, STALE_WAIT, false, List.of());

        assertThat(run.deadline()).isEqualTo(1000 + STALE_WAIT.toNanos());
    }

    @Test
    void whoJoinsARunOfTheBackgroundDoesNotWaitLongerEither() {
        CheckSettings hour = limits(Duration.ofHours(1), TTL, DEFAULTS.ttl(false));
        CheckCell work = ranBefore(TTL.minus(SECOND), hour);
        Runner runner = runner(waiting, STALE);
        runner.refresh(work);
        clock.advance(SECOND);

        assertThat(one(runner, work).output()).isEqualTo("before");
    }

    @Test
    void aWaitThatIsLongerThanTheTimeLimitEndsWithIt() {
        Freshness longWait = new Freshness(0, Duration.ofDays(365), MAX_STALE);

        assertThat(one(runner(hanging, longWait), ranBefore(TTL)).passed()).isFalse();
    }

    @Test
    void withoutAWaitTheLastOutcomeIsToldAtOnce() {
        Freshness noWait = new Freshness(0, Duration.ZERO, MAX_STALE);
        CheckSettings hour = limits(Duration.ofHours(1), TTL, DEFAULTS.ttl(false));

        assertThat(one(runner(waiting, noWait), ranBefore(TTL, hour)).output()).isEqualTo("before");
    }

    @Test
    void whatHasNoTimeToLiveIsNeverShownStale() {
        Executor late = new ManualExecutor(() -> clock.advance(TIMEOUT));
        CheckCell work = ranBefore(Duration.ZERO, limits(TIMEOUT, Duration.ZERO, Duration.ZERO));

        assertThat(one(runner(late, STALE), work).passed()).isFalse();
    }

    @Test
    void anOutcomeThatIsTooOldAtTheStartIsWaitedForLikeNone() {
        assertThat(one(runner(hanging, STALE), ranBefore(MAX_STALE)).output())
                .isEqualTo("timed out after 2 s, waiting for other runs to end");
    }

    @Test
    void anOutcomeThatIsJustNotTooOldIsTold() {
        CheckCell work = ranBefore(MAX_STALE.minus(STALE_WAIT).minusNanos(1));

        assertThat(one(runner(slow, STALE), work).output()).isEqualTo("before");
    }

    @Test
    void anOutcomeThatBecomesTooOldMeanwhileIsAFailure() {
        CheckOutcome told = one(runner(slow, STALE), ranBefore(MAX_STALE.minus(STALE_WAIT)));

        assertThat(told)
                .extracting(CheckOutcome::state, CheckOutcome::output)
                .containsExactly(CheckState.FAILED, TOO_OLD);
    }

    @Test
    void thatFailureIsRecordedOnce() {
        Runner runner = runner(slow, STALE);
        CheckCell work = ranBefore(MAX_STALE.minus(STALE_WAIT));
        one(runner, work);
        one(runner, work);

        assertThat(recorded).containsExactly("before -> " + TOO_OLD);
    }

    @Test
    void thatFailureCountsWhateverTheThresholds() {
        CheckCell work = ranBefore(MAX_STALE.minus(STALE_WAIT), thresholds(3, 3));

        assertThat(one(runner(slow, STALE), work).state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void onceTheRunIsLateThatIsToldInstead() {
        Runner runner = runner(slow, STALE);
        CheckCell work = ranBefore(MAX_STALE.minus(STALE_WAIT), limits(TIMEOUT, TTL, SECOND));
        one(runner, work);
        clock.advance(TIMEOUT);

        assertThat(one(runner, work).output()).isEqualTo("timed out after 2 s, waiting for other runs to end");
    }

    @ParameterizedTest(name = "age {0} s of a TTL of 600 s: {1}")
    @CsvSource({"301, before", "599, before", "600, again"})
    void aTimeToLiveThatIsLongerThanTheLimitWins(int age, String output) {
        CheckSettings minutes = limits(TIMEOUT, Duration.ofMinutes(10), DEFAULTS.ttl(false));

        assertThat(one(runner(Runnable::run, STALE), ranBefore(Duration.ofSeconds(age), minutes))
                        .output())
                .isEqualTo(output);
    }

    @Test
    void aStaleFailureIsToldToo() {
        Runner runner = runner(slow, STALE);
        CheckCell work = counted(CheckResult.failed((Object) "x"));
        runner.refresh(work);
        slow.runAll();
        clock.advance(DEFAULTS.ttl(false));

        assertThat(one(runner, work).output()).isEqualTo("x");
    }

    @Test
    void aClockThatIsSetMakesNoOutcomeOlderOrYounger() {
        CheckCell work = ranBefore(TTL.minusNanos(1));
        clock.set(Duration.ofHours(-2));
        Object setBack = one(runner(Runnable::run, STALE), work).output();
        clock.set(Duration.ofHours(9));
        Object setForward = one(runner(Runnable::run, STALE), work).output();
        clock.set(Duration.ofHours(-20));
        clock.advance(Duration.ofNanos(1));

        assertThat(List.of(
                        setBack,
                        setForward,
                        one(runner(Runnable::run, STALE), work).output()))
                .containsExactly("before", "before", "again");
    }

    @Test
    void afterTheClockWasSetBackARunThatHangsIsNotHiddenByTheLastOutcome() {
        CheckCell work = ranBefore(MAX_STALE);
        clock.set(Duration.ofHours(-2));

        assertThat(one(runner(hanging, STALE), work).passed()).isFalse();
    }
}
