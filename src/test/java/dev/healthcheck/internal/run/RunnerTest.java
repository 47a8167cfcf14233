package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.EXACT;
import static dev.healthcheck.testing.Given.limits;
import static dev.healthcheck.testing.Given.outcome;
import static dev.healthcheck.testing.Given.status;
import static dev.healthcheck.testing.Given.work;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Gate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a run takes place, and what is told of it. */
class RunnerTest extends RunnerScene {

    @Test
    void anOutcomeTellsWhenTheRunEndedAndHowLongItTook() {
        CheckCell work = work("search", () -> {
            clock.advance(Duration.ofMillis(300));
            return CheckResult.passed("ok");
        });

        CheckOutcome outcome = one(runner(Runnable::run), work);

        Instant end = FakeClock.START.plusMillis(300);
        assertThat(outcome)
                .isEqualTo(new CheckOutcome(
                        "search",
                        "ok",
                        CheckState.PASSED,
                        end,
                        end.plusSeconds(27),
                        Duration.ofMillis(300),
                        true,
                        end,
                        0,
                        end,
                        false,
                        List.of(),
                        null,
                        CheckMetadata.DEFAULT));
    }

    @ParameterizedTest(name = "passed={0}, age {1} ms: {2} runs")
    @CsvSource({"true, 26999, 1", "true, 27000, 2", "false, 8999, 1", "false, 9000, 2"})
    void aRunIsDueWhenTheLastOutcomeHasExpired(boolean passed, long ageMillis, int expectedRuns) {
        Runner runner = runner(Runnable::run);
        CheckCell work = counted(passed ? CheckResult.passed("x") : CheckResult.failed((Object) "x"));
        one(runner, work);
        clock.advance(Duration.ofMillis(ageMillis));

        one(runner, work);

        assertThat(runs).hasValue(expectedRuns);
    }

    @ParameterizedTest
    @CsvSource({"PASSED, 27", "DEGRADED, 9", "FAILED, 9"})
    void onlyWhatPassedIsKeptForLong(CheckState state, int seconds) {
        CheckOutcome outcome = one(runner(Runnable::run), counted(new CheckResult(state, "x")));

        assertThat(Duration.between(outcome.timestamp(), outcome.expires())).hasSeconds(seconds);
    }

    @Test
    void withoutTimeToLiveEachCallRuns() {
        Runner runner = runner(Runnable::run);
        CheckCell work = counted(limits(TIMEOUT, Duration.ZERO, Duration.ZERO));

        one(runner, work);
        one(runner, work);

        assertThat(runs).hasValue(2);
    }

    @Test
    void runsOverlap() {
        CyclicBarrier allUnderWay = new CyclicBarrier(3);
        Callable<CheckResult> body = () -> CheckResult.passed(allUnderWay.await(30, TimeUnit.SECONDS) >= 0);
        List<CheckCell> works =
                Stream.of("c", "a", "b").map(name -> patient(name, body)).toList();

        List<CheckOutcome> outcomes = runner(threads).outcomes(works).value();

        assertThat(outcomes).extracting(CheckOutcome::checker).containsExactly("c", "a", "b");
        assertThat(outcomes).allMatch(CheckOutcome::passed);
    }

    @Test
    void aThousandCallersAtOnceShareOneRun() throws Exception {
        int callers = 1000;
        CyclicBarrier atOnce = new CyclicBarrier(callers);
        Gate gate = new Gate();
        CheckCell work = patient("search", () -> {
            runs.incrementAndGet();
            gate.pass();
            return CheckResult.passed("ok");
        });
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
        CheckCell work = counted(CheckResult.passed("again"));
        CheckStatus ended = status(outcome(true, "just ended", clock.instant()));
        Runner runner = runner(Runnable::run, EXACT, this::record, () -> {
            if (work.last() == null) {
                work.record(
                        new CheckCell.Recorded(ended, clock.nanoTime())); // By another caller, after the first look.
            }
        });

        CheckOutcome outcome = one(runner, work);

        assertThat(outcome).isSameAs(ended.outcome());
        assertThat(runs).hasValue(0);
    }

    @Test
    void whatEndedBetweenLookAndStartWithoutTimeToLiveIsRepeated() {
        CheckCell work = counted(limits(TIMEOUT, Duration.ZERO, Duration.ZERO));
        CheckCell other = ranBefore(Duration.ZERO, work.settings());
        Runner runner = runner(Runnable::run, EXACT, this::record, () -> {
            if (work.last() == null) {
                work.record(new CheckCell.Recorded(other.status(), clock.nanoTime()));
            }
        });

        one(runner, work);

        assertThat(runs).hasValue(1);
    }

    @Test
    void afterARunThatWasNotRepeatedAnotherMayStart() {
        CheckCell work = counted(CheckResult.passed("again"));
        Runner runner = runner(Runnable::run, EXACT, this::record, () -> {
            if (work.last() == null) {
                work.record(
                        new CheckCell.Recorded(status(outcome(true, "just ended", clock.instant())), clock.nanoTime()));
            }
        });
        one(runner, work);
        clock.advance(TTL);

        one(runner, work);

        assertThat(runs).hasValue(1);
    }

    @Test
    void theListenerIsToldOfEachOutcomeWithTheOneBeforeIt() {
        Runner runner = runner(Runnable::run);
        CheckCell work = counted(CheckResult.passed("ok"));
        one(runner, work);
        clock.advance(TTL);

        one(runner, work);

        assertThat(recorded).containsExactly("null -> ok", "ok -> ok");
    }

    @Test
    void eachOutcomeIsJudgedAfterTheOneBeforeIt() {
        Runner runner = runner(Runnable::run);
        CheckCell work = counted(CheckResult.failed((Object) "x"));
        one(runner, work);
        clock.advance(DEFAULTS.ttl(false));

        assertThat(one(runner, work).consecutiveFailures()).isEqualTo(2);
    }

    @Test
    void aRefreshRunsWhateverTheAgeOfTheLastOutcome() {
        CheckCell work = ranBefore(Duration.ZERO);

        runner(Runnable::run).refresh(work);

        assertThat(runs).hasValue(1);
    }

    @Test
    void aRefreshWaitsForNothingAndStartsNoSecondRun() {
        Runner runner = runner(waiting);
        CheckCell work = ranBefore(Duration.ZERO);

        runner.refresh(work);
        runner.refresh(work);

        assertThat(waiting.size()).isEqualTo(1);
    }

    @Test
    void withoutWorksThereAreNoOutcomesAndNothingToAskAgain() {
        assertThat(runner(Runnable::run).outcomes(List.of())).isEqualTo(new Expiring<>(List.of(), Long.MAX_VALUE));
    }
}
