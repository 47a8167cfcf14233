package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.DEFAULTS;
import static dev.healthcheck.testing.Given.checkSettings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackgroundTest extends RunnerScene {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final List<CheckCell> works = new ArrayList<>();
    private CheckState result = CheckState.PASSED;

    @Test
    void theFirstBeatRunsWhatHasNoInitialDelay() {
        works.add(work(every(10, 0, 0)));

        refresher().beat();

        assertThat(runs).hasValue(1);
    }

    @Test
    void whatIsOnlyRunForCallersIsLeftAlone() {
        works.add(work(DEFAULTS));

        refresher().beat();

        assertThat(runs).hasValue(0);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "3, 1"})
    void theFirstRunWaitsForTheInitialDelay(int seconds, int expected) {
        works.add(work(every(10, 0, 3)));

        beatFor(refresher(), seconds);

        assertThat(runs).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"9, 1", "10, 2", "19, 2", "20, 3"})
    void whatPassesIsRunAtItsInterval(int seconds, int expected) {
        works.add(work(every(10, 0, 0)));

        beatFor(refresher(), seconds);

        assertThat(runs).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource({"DEGRADED", "FAILED"})
    void whatDoesNotPassIsRunMoreOften(CheckState state) {
        result = state;
        works.add(work(every(10, 3, 0)));

        beatFor(refresher(), 10);

        assertThat(runs).hasValue(4);
    }

    @Test
    void withoutAnIntervalOfItsOwnAFailureIsLookedAtAfterTheFailedTimeToLive() {
        result = CheckState.FAILED;
        works.add(work(every(60, 0, 0)));

        beatFor(refresher(), 18);

        assertThat(runs).hasValue(3);
    }

    @Test
    void theIntervalIsShortenedByTheJitter() {
        works.add(work(every(20, 0, 0)));
        Background refresher = refresher(() -> works, new Freshness(0.5, STALE_WAIT, MAX_STALE));
        refresher.beat();
        Instant due = clock.instant()
                .plus(new Freshness(0.5, STALE_WAIT, MAX_STALE)
                        .spread(Duration.ofSeconds(20), works.get(0).last()));
        clock.advance(Duration.between(clock.instant(), due).minusNanos(1));
        refresher.beat();
        int justBefore = runs.get();
        clock.advance(Duration.ofNanos(1));

        refresher.beat();

        assertThat(List.of(justBefore, runs.get())).containsExactly(1, 2);
    }

    @Test
    void aWorkThatIsAddedLaterIsRun() {
        Background refresher = refresher();
        beatFor(refresher, 5);

        works.add(work(every(10, 0, 0)));
        beatFor(refresher, 9);

        assertThat(runs).hasValue(1);
    }

    @Test
    void aWorkThatIsRemovedIsNotRunAnyMore() {
        Background refresher = refresher();
        works.add(work(every(10, 0, 0)));
        beatFor(refresher, 5);

        works.clear();
        beatFor(refresher, 50);

        assertThat(runs).hasValue(1);
    }

    @Test
    void eachWorkHasItsOwnPace() {
        works.add(work(every(10, 0, 0)));
        works.add(work(every(5, 0, 0)));

        beatFor(refresher(), 10);

        assertThat(runs).hasValue(2 + 3);
    }

    @Test
    void whatRanForACallerBeforeIsNotRunAgainAtOnce() {
        CheckCell work = ranBefore(Duration.ZERO, every(10, 0, 0));
        works.add(work);

        beatFor(refresher(), 9);

        assertThat(runs).hasValue(0);
    }

    @Test
    void aRunThatHangsIsRecordedThoughNobodyAsks() {
        works.add(counted(every(10, 0, 0)));
        Background refresher =
                new Background(() -> works, runner(waiting), Given.EXACT, heartbeat, clock::nanoTime, false, () -> {});

        beatFor(refresher, 3);

        assertThat(recorded).containsExactly("null -> timed out after 2 s, waiting for other runs to end");
    }

    @Test
    void withAWarmUpEachCheckRunsOnceBeforeAnybodyAsks() {
        works.add(work(DEFAULTS));

        beatFor(warmUp(), 10);

        assertThat(runs).hasValue(1);
        assertThat(works.get(0).last().state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aWarmUpThatFailsIsNotTold() {
        result = CheckState.FAILED;
        works.add(work(DEFAULTS));

        warmUp().beat();

        assertThat(runs).hasValue(1);
        assertThat(recorded).isEmpty();
        assertThat(works.get(0).last()).isNull();
    }

    @Test
    void afterAWarmUpThatFailedTheFirstToAskRunsTheCheckAgain() {
        result = CheckState.FAILED;
        works.add(work(DEFAULTS));
        warmUp().beat();
        result = CheckState.PASSED;

        CheckOutcome outcome = one(runner(Runnable::run), works.get(0));

        assertThat(outcome.state()).isEqualTo(CheckState.PASSED);
        assertThat(outcome.consecutiveFailures()).isZero();
    }

    @Test
    void ifNobodyAsksTheCheckRunsAgainASecondLaterAndThatCounts() {
        result = CheckState.FAILED;
        works.add(work(DEFAULTS));

        beatFor(warmUp(), 10);

        assertThat(runs).hasValue(2);
        assertThat(recorded).containsExactly("null -> x");
    }

    @Test
    void whoeverAsksDuringAWarmUpThatFailsGetsTheNextRun() {
        CheckCell check = new CheckCell(
                "search",
                () -> runs.incrementAndGet() == 1 ? CheckResult.failed((Object) "unbound") : CheckResult.passed("ok"),
                DEFAULTS);
        Runner runner = runner(command -> {
            if (runs.get() == 0) {
                waiting.execute(command);
            } else {
                command.run();
            }
        });
        runner.warmUp(check);
        Thread caller = Thread.currentThread();
        threads.execute(() -> {
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            waiting.runAll();
        });

        assertThat(one(runner, check).output()).isEqualTo("ok");
    }

    @Test
    void aWarmUpThatHangsIsTold() {
        works.add(counted(DEFAULTS));
        Background background =
                new Background(() -> works, runner(waiting), Given.EXACT, heartbeat, clock::nanoTime, true, () -> {});

        beatFor(background, 3);

        assertThat(recorded).containsExactly("null -> timed out after 2 s, waiting for other runs to end");
    }

    @Test
    void aCheckOfTheBackgroundWaitsForItsInitialDelayInstead() {
        works.add(work(every(10, 0, 3)));

        beatFor(warmUp(), 2);

        assertThat(runs).hasValue(0);
    }

    private Background warmUp() {
        return new Background(
                () -> works, runner(Runnable::run), Given.EXACT, heartbeat, clock::nanoTime, true, () -> {});
    }

    @Test
    void aBeatThatFailsSaysSo() {
        Background refresher = refresher(
                () -> {
                    throw new OutOfMemoryError("heap");
                },
                Given.EXACT);

        assertThatThrownBy(refresher::beat).isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whateverABeatThrowsTheNextOneComes() throws InterruptedException {
        AtomicInteger beats = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(3);
        Background refresher = refresher(
                () -> {
                    third.countDown();
                    return sneaky(List.of(new OutOfMemoryError("heap"), new IllegalStateException("x"))
                            .get(beats.getAndIncrement() % 2));
                },
                Given.EXACT);

        boolean reached = scheduled(refresher, third);

        assertThat(reached).isTrue();
    }

    @Test
    void beatsThatFailAreNoHeartbeat() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        Background refresher = refresher(
                () -> {
                    clock.advance(Duration.ofSeconds(4));
                    third.countDown();
                    throw new IllegalStateException("x");
                },
                Given.EXACT);
        scheduled(refresher, third);

        assertThat(heartbeat.validUntil()).isEqualTo(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void beatsThatSucceedAreOne() throws InterruptedException {
        CountDownLatch third = new CountDownLatch(3);
        Background refresher = refresher(
                () -> {
                    clock.advance(Duration.ofSeconds(4));
                    third.countDown();
                    return List.of();
                },
                Given.EXACT);
        scheduled(refresher, third);

        assertThat(heartbeat.validUntil()).isGreaterThan(Duration.ofSeconds(10).toNanos());
    }

    @Test
    void whenTheApplicationHasGoneItEnds() throws InterruptedException {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        CountDownLatch ended = new CountDownLatch(1);

        refresher().start(() -> executor, () -> true);
        executor.execute(ended::countDown);
        boolean free = ended.await(60, TimeUnit.SECONDS);
        executor.shutdownNow();

        assertThat(free).isTrue();
    }

    @Test
    void anInterruptEndsIt() throws InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        Thread[] background = new Thread[1];
        ExecutorService executor = Executors.newSingleThreadExecutor(command -> background[0] = new Thread(command));
        CountDownLatch ended = new CountDownLatch(1);
        refresher(
                        () -> {
                            first.countDown();
                            return List.of();
                        },
                        Given.EXACT)
                .start(() -> executor, () -> false);
        boolean begun = first.await(30, TimeUnit.SECONDS);

        background[0].interrupt();
        executor.execute(ended::countDown);
        boolean free = ended.await(30, TimeUnit.SECONDS);
        executor.shutdownNow();

        assertThat(begun && free).isTrue();
    }

    @Test
    void whereThereIsNoThreadForItTheChecksOfTheBackgroundFail() {
        works.add(ranBefore(Duration.ZERO, every(10, 0, 0)));
        Background background = refresher();
        Runner runner = runner(Runnable::run);

        assertThatThrownBy(() -> background.start(
                        () -> {
                            throw new IllegalStateException("no thread");
                        },
                        () -> false))
                .isInstanceOf(IllegalStateException.class);
        clock.advance(Duration.ofSeconds(10));
        one(runner, works.get(0));
        clock.advance(SECOND);

        assertThat(one(runner, works.get(0)).output()).isEqualTo("the runs in the background have stopped");
    }

    @Test
    void theHeartBeatsFromTheStart() {
        ExecutorService busy = Executors.newSingleThreadExecutor();
        Gate end = new Gate();
        busy.execute(end::pass);

        refresher().start(() -> busy, () -> false);
        long until = heartbeat.validUntil();
        busy.shutdownNow();
        end.open();

        assertThat(until).isNotEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aSchedulerThatStoppedShowsAsFailure() {
        CheckCell work = work(every(10, 0, 0));
        works.add(work);
        Runner runner = runner(Runnable::run);
        heartbeat.beat();
        refresher().beat();
        clock.advance(Duration.ofSeconds(10));
        boolean sinceAMoment = one(runner, work).passed();
        clock.advance(SECOND);

        assertThat(sinceAMoment).isTrue();
        assertThat(one(runner, work).passed()).isFalse();
    }

    private static boolean scheduled(Background refresher, CountDownLatch until) throws InterruptedException {
        ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1);
        try {
            refresher.start(() -> scheduler, () -> false);
            return until.await(30, TimeUnit.SECONDS);
        } finally {
            scheduler.shutdown();
            scheduler.awaitTermination(30, TimeUnit.SECONDS);
        }
    }

    private Background refresher() {
        return refresher(() -> works, Given.EXACT);
    }

    private Background refresher(Supplier<? extends Collection<CheckCell>> source, Freshness freshness) {
        return new Background(source, runner(Runnable::run), freshness, heartbeat, clock::nanoTime, false, () -> {});
    }

    private void beatFor(Background refresher, int seconds) {
        refresher.beat();
        for (int second = 0; second < seconds; second++) {
            clock.advance(SECOND);
            refresher.beat();
        }
    }

    private CheckCell work(CheckSettings limits) {
        return new CheckCell(
                "search",
                () -> {
                    runs.incrementAndGet();
                    return new CheckResult(result, "x");
                },
                limits);
    }

    private static CheckSettings every(int seconds, int whileFailing, int initialDelay) {
        return whileFailing == 0
                ? checkSettings("every", seconds, "initial-delay", initialDelay)
                : checkSettings("every", seconds, "initial-delay", initialDelay, "every-while-failing", whileFailing);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> Collection<CheckCell> sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
