package dev.healthcheck.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CheckStatusTest {

    @ParameterizedTest
    @EnumSource
    void theFirstRunDecidesAtOnce(CheckState first) {
        assertThat(Runs.of(3, 3).then(first).state()).isEqualTo(first);
    }

    @ParameterizedTest(name = "{0} with thresholds {1} and {2}: {3}")
    @CsvSource({
        "PF,        1, 1, PF",
        "PFFF,      3, 1, PPPF",
        "PFFPFF,    3, 1, PPPPPP",
        "PFFPFFF,   3, 1, PPPPPPF",
        "FPP,       1, 2, FFP",
        "FPFP,      1, 2, FFFF",
        "FPPFPP,    1, 2, FFPFFP",
        "PFFPPP,    2, 3, PPFFFP",
        "PDDP,      3, 3, PDDP",
        "PFFDFFD,   3, 3, PPPDDDD",
        "FPDP,      1, 3, FFFP",
        "FDDD,      1, 3, FFFD",
        "PSSS,      3, 1, PPPS",
        "PFSF,      3, 1, PPPF",
        "SF,        3, 1, SF",
        "SPPP,      1, 3, SFFP",
        "SPFS,      1, 3, SFFS",
        "DFFP,      3, 3, DDDP",
    })
    void onlySoManyRunsInARowChangeTheState(String runs, int failures, int recoveries, String states) {
        assertThat(Runs.of(failures, recoveries).states(runs)).isEqualTo(states);
    }

    @Test
    void aFailureThatIsCertainCountsAtOnce() {
        assertThat(Runs.of(3, 1)
                        .then(CheckState.PASSED)
                        .certainly(CheckState.FAILED)
                        .state())
                .isEqualTo(CheckState.FAILED);
    }

    @Test
    void afterACertainFailureTheOthersAreJudgedAsBefore() {
        Runs runs = Runs.of(3, 2).then(CheckState.PASSED).certainly(CheckState.FAILED);

        assertThat(runs.states("PPFFF")).isEqualTo("FPPPF");
    }

    @Test
    void theOutputIsAlwaysThatOfTheLastRun() {
        assertThat(Runs.of(3, 1)
                        .then(CheckState.PASSED)
                        .then(CheckState.FAILED)
                        .outcome()
                        .output())
                .isEqualTo("FAILED 1");
    }

    @Test
    void failuresInARowAreCounted() {
        assertThat(Runs.of(3, 1).failures("PFFSFPDF")).containsExactly(0, 1, 2, 3, 4, 0, 0, 1);
    }

    @Test
    void whatTheRunWasStays() {
        CheckOutcome run = Runs.run(CheckState.STUCK, 4, "x");

        CheckOutcome judged =
                CheckStatus.after(null, run, Runs.limits(1, 1, true), false).outcome();

        assertThat(judged)
                .extracting(
                        CheckOutcome::checker,
                        CheckOutcome::timestamp,
                        CheckOutcome::expires,
                        CheckOutcome::responseTime,
                        CheckOutcome::stack)
                .containsExactly(run.checker(), run.timestamp(), run.expires(), Duration.ofMillis(5), List.of("a.b"));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void whetherACheckIsCriticalIsAsItIsSet(boolean critical) {
        CheckOutcome run = Runs.run(CheckState.PASSED, 0, "x");

        assertThat(CheckStatus.after(null, run, Runs.limits(1, 1, critical), false)
                        .outcome()
                        .critical())
                .isEqualTo(critical);
    }

    /** Each digit is the second of the run from which on the check has stood so. */
    @ParameterizedTest(name = "{0} with thresholds {1} and {2}: {3}")
    @CsvSource({
        "PPFFPP,  1, 1, 002244",
        "PFSFP,   1, 1, 01114",
        "PDFD,    1, 1, 0123",
        "PFFFP,   3, 1, 00034",
        "SPP,     1, 2, 002",
        "PDP,     1, 1, 012",
        "PDFD,    3, 1, 0111",
    })
    void sinceIsWhenItCameToStandSo(String states, int failures, int recoveries, String since) {
        assertThat(Runs.of(failures, recoveries).since(states)).isEqualTo(since);
    }

    @Test
    void theLastSuccessIsTheLastRunThatDidNotFail() {
        Runs runs =
                Runs.of(1, 3).then(CheckState.FAILED).then(CheckState.DEGRADED).then(CheckState.STUCK);

        assertThat(runs.outcome().lastSuccess()).isEqualTo(second(1));
    }

    @Test
    void aRunThatDoesNotYetCountIsASuccessNevertheless() {
        assertThat(Runs.of(1, 3)
                        .then(CheckState.FAILED)
                        .then(CheckState.PASSED)
                        .outcome()
                        .lastSuccess())
                .isEqualTo(second(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "STUCK"})
    void whatNeverPassedHasNoLastSuccess(CheckState state) {
        assertThat(Runs.of(1, 1).then(state).then(state).outcome().lastSuccess())
                .isNull();
    }

    @Test
    void theLastFailureIsThatOfTheLastRunThatFailed() {
        Runs runs = Runs.of(3, 1).then(CheckState.FAILED).then(CheckState.STUCK).then(CheckState.PASSED);

        assertThat(runs.status().lastFailure()).isEqualTo("STUCK 1");
    }

    @Test
    void whatNeverFailedHasNoLastFailure() {
        assertThat(Runs.of(1, 1)
                        .then(CheckState.PASSED)
                        .then(CheckState.DEGRADED)
                        .status()
                        .lastFailure())
                .isNull();
    }

    @Test
    void fiveChangesAreNoFlapping() {
        assertThat(Runs.of(1, 1).flapping("PFPFPF")).isEqualTo("......");
    }

    @Test
    void sixChangesAre() {
        assertThat(Runs.of(1, 1).flapping("PFPFPFP")).isEqualTo("......~");
    }

    @Test
    void aCheckFlapsWhateverItsThresholds() {
        assertThat(Runs.of(9, 9).flapping("PFPFPFP")).isEqualTo("......~");
    }

    @Test
    void fromPassedToDegradedIsNoChangeOfThisKind() {
        assertThat(Runs.of(1, 1).flapping("PDPDPDPD")).isEqualTo("........");
    }

    @Test
    void fromFailedToStuckIsNeither() {
        assertThat(Runs.of(1, 1).flapping("FSFSFSFS")).isEqualTo("........");
    }

    @Test
    void aCheckFlapsUntilFewerThanFourOfTwentyRunsChanged() {
        // The third of six changes leaves the twenty with the run that is 20 after it.
        assertThat(Runs.of(1, 1).flapping("PFPFPFP" + "P".repeat(17) + "P"))
                .isEqualTo("......~" + "~".repeat(16) + "..");
    }

    @Test
    void changesOfMoreThanTwentyRunsAgoAreForgotten() {
        assertThat(Runs.of(1, 1).flapping("PFPFPF" + "F".repeat(20) + "P")).doesNotContain("~");
    }

    private static Instant second(int seconds) {
        return FakeClock.START.plusSeconds(seconds);
    }
}
