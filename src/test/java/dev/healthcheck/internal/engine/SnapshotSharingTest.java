package dev.healthcheck.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.ManualExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who gets which snapshot, while runs are under way and time passes. */
class SnapshotSharingTest extends ReporterScene {
    private static final int CALLERS = 16;
    private static final Duration STALE_WAIT = Duration.ofMillis(250);
    private static final String COUNTING = "healthcheck.success-format";

    /** Lets the callers' patience pass while a run hangs in it. */
    private final ManualExecutor hanging = new ManualExecutor(() -> clock.advance(STALE_WAIT));

    private Executor executor = Runnable::run;

    @BeforeEach
    void assemble() {
        assemble(COUNTING, "counting");
    }

    private void assemble(String... keysAndValues) {
        assemble(command -> executor.execute(command), keysAndValues);
    }

    @Test
    void manyCallersWhoWaitedForTheSameRunsShareOneRendering() throws InterruptedException {
        Gate end = new Gate();
        executor = command -> new Thread(command).start();
        // Longer than any machine takes: real threads wait in real time.
        assemble(COUNTING, "counting", "healthcheck.timeout", "60s");
        Stream.of("a", "b")
                .forEach(name -> registry.addCheck(name, () -> {
                    end.pass();
                    return CheckResult.passed("x");
                }));
        Queue<Snapshot> snapshots = new ConcurrentLinkedQueue<>();
        List<Thread> callers = Stream.generate(() -> new Thread(() -> snapshots.add(shown())))
                .limit(CALLERS)
                .toList();
        callers.forEach(Thread::start);
        callers.forEach(SnapshotSharingTest::awaitWaiting);

        end.open();
        for (Thread caller : callers) {
            caller.join(TimeUnit.SECONDS.toMillis(30));
        }

        assertThat(snapshots).hasSize(CALLERS).containsOnly(snapshots.element());
        assertThat(written).hasValue(1);
    }

    @Test
    void aSnapshotIsWrittenOnceHoweverOftenItIsShown() {
        addCheck("a", true);
        shown();
        clock.advance(Duration.ofSeconds(26));

        shown();

        assertThat(written).hasValue(1);
    }

    @Test
    void whileItsRefreshAheadIsUnderWayASnapshotIsUsedAgainAndNotEvenWrittenAgain() {
        assemble(COUNTING, "counting", "healthcheck.ttl-jitter", "10%");
        addCheck("a", true);
        shown();
        executor = hanging;
        clock.advance(Duration.ofSeconds(27).minusMillis(1000));
        Snapshot ahead = afterItIsDue();

        Snapshot next = shown();

        assertThat(hanging.size()).isEqualTo(1);
        assertThat(next).isSameAs(ahead);
        assertThat(written).hasValue(1);
    }

    @Test
    void aStaleSnapshotIsWrittenAgainSoThatItsTimeTellsTheAgeOfTheOutcome() {
        Snapshot stale = staleSnapshot();

        assertThat(stale.report().timestamp()).isEqualTo(clock.instant());
    }

    @Test
    void whatARefreshAheadFindsShowsAtOnce() {
        assemble("healthcheck.ttl-jitter", "10%");
        addCheck("a", true);
        shown();
        executor = hanging;
        clock.advance(Duration.ofSeconds(27).minusMillis(1000));
        Snapshot ahead = afterItIsDue();

        hanging.runAll();

        assertThat(timestamp(shown())).isEqualTo(clock.instant()).isNotEqualTo(timestamp(ahead));
    }

    @Test
    void whileAStaleOutcomeIsShownItsSnapshotIsUsedAgain() {
        Snapshot stale = staleSnapshot();

        Snapshot next = shown();

        assertThat(stale.state()).isEqualTo(CheckState.PASSED);
        assertThat(stale.report().results().get(0).expires()).isBefore(clock.instant());
        assertThat(next).isSameAs(stale);
        assertThat(hanging.size()).isEqualTo(1);
    }

    @Test
    void aStaleSnapshotIsShownUntilTheRunIsLate() {
        Snapshot stale = staleSnapshot();
        clock.advance(Duration.ofSeconds(2).minus(STALE_WAIT).minusNanos(1));
        Snapshot inTime = shown();
        clock.advance(Duration.ofNanos(1));

        Snapshot late = shown();

        assertThat(inTime).isSameAs(stale);
        assertThat(late.state()).isEqualTo(CheckState.FAILED);
    }

    @Test
    void theOutcomeThatEndsAStaleSnapshotShowsAtOnce() {
        Snapshot stale = staleSnapshot();

        hanging.runAll();

        assertThat(timestamp(shown())).isEqualTo(clock.instant()).isNotEqualTo(timestamp(stale));
    }

    @Test
    void aClockThatIsSetBackMakesANewReportOfTheSameOutcomes() {
        addCheck("a", true);
        Snapshot first = shown();
        clock.set(Duration.ofHours(-1));

        Snapshot second = shown();

        assertThat(second).isNotSameAs(first);
        assertThat(second.report().timestamp()).isEqualTo(clock.instant());
        assertThat(timestamp(second)).isEqualTo(timestamp(first));
    }

    @Test
    void withoutChecksAClockThatIsSetBackMakesANewReport() {
        shown();
        clock.set(Duration.ofHours(-1));

        assertThat(shown().report().timestamp()).isEqualTo(clock.instant());
    }

    /** {@return a snapshot that was made within the share of the jitter} */
    private Snapshot afterItIsDue() {
        while (hanging.size() == 0) {
            clock.advance(Duration.ofMillis(1));
            shown();
        }
        return shown();
    }

    private Snapshot staleSnapshot() {
        assemble("healthcheck.stale-wait", STALE_WAIT.toMillis() + "ms");
        addCheck("a", true);
        shown();
        executor = hanging;
        clock.advance(Duration.ofSeconds(27));
        return shown();
    }

    private static Object timestamp(Snapshot snapshot) {
        return snapshot.report().results().stream()
                .map(CheckOutcome::timestamp)
                .findFirst()
                .orElseThrow();
    }

    private static void awaitWaiting(Thread caller) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (caller.getState() != Thread.State.TIMED_WAITING && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
    }

    private Snapshot shown() {
        Snapshot snapshot = reporter.current(Selection.ALL);
        full.apply(snapshot);
        return snapshot;
    }
}
