package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.ManualExecutor;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthReporterTest extends ReporterScene {
    private final ManualExecutor hanging = new ManualExecutor(() -> clock.advance(Duration.ofSeconds(2)));

    @BeforeEach
    void assemble() {
        assemble(Runnable::run);
    }

    @ParameterizedTest(name = "passed={0}, age {1} ms: same={2}")
    @CsvSource({"true, 26999, true", "true, 27000, false", "false, 8999, true", "false, 9000, false"})
    void aSnapshotIsTheSameObjectUntilItExpires(boolean passed, long ageMillis, boolean same) {
        addCheck("search", passed);
        Snapshot first = reporter.current(Selection.ALL);
        clock.advance(Duration.ofMillis(ageMillis));

        Snapshot second = reporter.current(Selection.ALL);

        assertThat(second == first).isEqualTo(same);
    }

    @Test
    void aSnapshotExpiresWithTheFirstOfItsOutcomes() {
        addCheck("a", true);
        addCheck("b", false);
        addCheck("c", true);
        Snapshot first = reporter.current(Selection.ALL);
        clock.advance(Duration.ofSeconds(9));

        Snapshot second = reporter.current(Selection.ALL);

        assertThat(second).isNotSameAs(first);
        assertThat(second.report().results())
                .extracting(CheckOutcome::timestamp)
                .containsExactly(FakeClock.START, clock.instant(), FakeClock.START);
    }

    @Test
    void withoutChecksASnapshotNeverExpires() {
        Snapshot first = reporter.current(Selection.ALL);
        clock.advance(Duration.ofDays(1000));

        assertThat(reporter.current(Selection.ALL)).isSameAs(first);
        assertThat(first.report().passed()).isTrue();
    }

    @Test
    void theSecondsThatAreLeftAreThoseOfTheFirstOutcomeThatExpires() {
        addCheck("a", true);
        addCheck("b", false);
        Snapshot snapshot = reporter.current(Selection.ALL);
        clock.advance(Duration.ofMillis(2500));

        assertThat(reporter.secondsLeft(snapshot)).isEqualTo(6);
    }

    @Test
    void noSecondIsLeftOfAReportThatIsNotKept() {
        clock.advance(Duration.ofSeconds(1));
        Snapshot snapshot = reporter.current(Selection.ALL).withValidity(0, 0, Long.MIN_VALUE);

        assertThat(reporter.secondsLeft(snapshot)).isZero();
    }

    @Test
    void noSecondIsLeftOfAReportThatNeverExpires() {
        assertThat(reporter.secondsLeft(reporter.current(Selection.ALL))).isZero();
    }

    @Test
    void anAddedCheckShowsAtOnce() {
        reporter.current(Selection.ALL);

        addCheck("search", false);

        assertThat(reporter.current(Selection.ALL).report().results()).hasSize(1);
    }

    @Test
    void aRemovedCheckIsGoneAtOnce() {
        addCheck("search", false);
        reporter.current(Selection.ALL);

        registry.removeCheck("search");

        assertThat(reporter.current(Selection.ALL).report().passed()).isTrue();
    }

    @Test
    void aCheckUnderTheNameOfARemovedOneIsRun() {
        addCheck("search", false);
        reporter.current(Selection.ALL);
        registry.removeCheck("search");

        addCheck("search", true);

        assertThat(reporter.current(Selection.ALL).report().passed()).isTrue();
    }

    @Test
    void withoutTimesToLiveEachSnapshotIsNew() {
        assemble(Runnable::run, "healthcheck.success-ttl", "off");
        addCheck("search", true);

        assertThat(reporter.current(Selection.ALL)).isNotSameAs(reporter.current(Selection.ALL));
    }

    @Test
    void theRecoveryOfALateRunShowsAtOnce() {
        assemble(hanging);
        addCheck("search", true);
        Snapshot late = reporter.current(Selection.ALL);

        hanging.runAll();

        assertThat(late.report().passed()).isFalse();
        assertThat(reporter.current(Selection.ALL).report().passed()).isTrue();
    }

    @Test
    void aLateSnapshotIsKeptWhileNothingChanges() {
        assemble(hanging);
        addCheck("search", true);

        assertThat(reporter.current(Selection.ALL)).isSameAs(reporter.current(Selection.ALL));
    }

    @Test
    void whatAnInterruptedCallerWasToldIsNotKept() {
        assemble(new ManualExecutor(() -> {}));
        addCheck("search", true);
        Thread.currentThread().interrupt();
        Snapshot interrupted = reporter.current(Selection.ALL);
        boolean stayed = Thread.interrupted();
        clock.advance(Duration.ofSeconds(2));

        Snapshot next = reporter.current(Selection.ALL);

        assertThat(stayed).isTrue();
        assertThat(next).isNotSameAs(interrupted);
        assertThat(next.report().results().get(0).output())
                .isEqualTo("timed out after 2 s, waiting for other runs to end");
    }

    @Test
    void oneCheckIsReportedAlone() {
        addCheck("a", true);
        addCheck("b", false);

        Snapshot snapshot = reporter.current(Selection.check("a"));

        assertThat(snapshot.report().results())
                .extracting(CheckOutcome::checker)
                .containsExactly("a");
        assertThat(snapshot.report().passed()).isTrue();
    }

    @Test
    void theReportOfOneCheckAndThatOfAllShareItsOutcome() {
        addCheck("a", true);
        CheckOutcome alone =
                reporter.current(Selection.check("a")).report().results().get(0);
        clock.advance(Duration.ofSeconds(1));

        assertThat(reporter.current(Selection.ALL).report().results().get(0)).isSameAs(alone);
    }

    @Test
    void aRunOfOneCheckAloneShowsInTheReportOfAll() {
        addCheck("a", false);
        reporter.current(Selection.ALL);
        clock.advance(Duration.ofSeconds(9));

        reporter.current(Selection.check("a"));

        assertThat(reporter.current(Selection.ALL).report().results().get(0).timestamp())
                .isEqualTo(clock.instant());
    }

    @Test
    void aFreshReportIsOfRunsOfItsOwnAndShowsToAllOthers() {
        addCheck("a", true);
        addCheck("b", false);
        reporter.current(Selection.ALL);
        clock.advance(Duration.ofSeconds(1));

        Snapshot fresh = reporter.fresh(Selection.ALL);

        assertThat(fresh.report().results())
                .extracting(CheckOutcome::checker, CheckOutcome::timestamp)
                .containsExactly(tuple("a", clock.instant()), tuple("b", clock.instant()));
        assertThat(reporter.current(Selection.ALL).report().results())
                .isEqualTo(fresh.report().results());
    }

    @Test
    void aFreshReportOfOneCheckLeavesTheOthersAlone() {
        addCheck("a", true);
        addCheck("b", true);
        reporter.current(Selection.ALL);
        clock.advance(Duration.ofSeconds(1));

        Snapshot fresh = reporter.fresh(Selection.check("b"));

        assertThat(fresh.report().results())
                .extracting(CheckOutcome::checker, CheckOutcome::timestamp)
                .containsExactly(tuple("b", clock.instant()));
        assertThat(reporter.current(Selection.ALL).report().results())
                .extracting(CheckOutcome::timestamp)
                .containsExactly(FakeClock.START, clock.instant());
        assertThat(reporter.fresh(Selection.check("typo"))).isNull();
    }

    @Test
    void anUnknownOrSwitchedOffCheckHasNoReport() {
        assemble(Runnable::run, "healthcheck.checks.off.enabled", "false");
        addCheck("off", true);

        assertThat(reporter.current(Selection.check("typo"))).isNull();
        assertThat(reporter.current(Selection.check("off"))).isNull();
    }

    @Test
    void aSnapshotHasItsBytes() {
        addCheck("a", true);

        Snapshot snapshot = reporter.current(Selection.ALL);

        assertThat(new String(full.apply(snapshot).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {"hostname":"web-1","status":"success","timestamp":1386186216.0,\
                        "results":[{"checker":"a","output":"x","passed":true,\
                        "timestamp":1386186216.0,"expires":1386186243.0,"response_time":0.0,\
                        "state":"passed","since":1386186216.0}]}""");
        assertThat(new String(status.apply(snapshot).bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"success\"}");
    }
}
