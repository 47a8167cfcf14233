package dev.healthcheck.internal.run;

import static dev.healthcheck.testing.Given.checkSettings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckStatus;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.RunResult;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.testing.FakeClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A check, three callers, the background, a clock, and what they must keep to. All times are long, so that nobody
 * waits by the machine's clock: whoever waits goes on when a run ends.
 */
final class ExploredWorld extends Clock {
    private static final Duration TIMEOUT = Duration.ofSeconds(400);
    private static final Duration TTL = Duration.ofSeconds(1000);
    private static final Duration FAILED_TTL = Duration.ofSeconds(300);
    private static final int CALLERS = 3;
    private static final int CALLS = 3;
    private static final int STEPS_OF_TIME = 10;

    private final FakeClock clock = new FakeClock();
    private final Schedule schedule;
    private final Freshness freshness;
    private final int longestStep;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger handedOver = new AtomicInteger();
    private final AtomicInteger recordedRuns = new AtomicInteger();
    private final List<CheckStatus> recorded = new CopyOnWriteArrayList<>();
    private final List<CheckTransition> told = new CopyOnWriteArrayList<>();
    private final Transitions transitions = new Transitions(1000, List.of(told::add));
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private volatile boolean lateBeforeItsRun;
    private final Runner runner;
    private final CheckCell work;

    ExploredWorld(Schedule schedule) {
        this.schedule = schedule;
        int threshold = 1 + schedule.random().nextInt(2);
        Duration maxStale = Duration.ofSeconds(500 * (1 + schedule.random().nextInt(4)));
        longestStep = 100 * (1 + schedule.random().nextInt(6));
        freshness = new Freshness(0.1, Duration.ZERO, maxStale);
        work = new CheckCell(
                "search",
                () -> null,
                checkSettings(
                        "timeout", TIMEOUT,
                        "success-ttl", TTL,
                        "failed-ttl", FAILED_TTL,
                        "failure-threshold", threshold,
                        "recovery-threshold", threshold));
        runner = new Runner(
                new Bulkhead(this::handOver, 2),
                (read, returned) -> read(),
                (before, after, thrown) -> keeping(() -> recorded(before, after)),
                freshness,
                new Heartbeat(this::nanoTime),
                this,
                this::nanoTime,
                CALLERS);
    }

    void explore() {
        for (int caller = 0; caller < CALLERS; caller++) {
            schedule.add("caller", this::call);
        }
        schedule.add("background", this::background);
        schedule.add("clock", this::passTime);
        schedule.runAll();
        requireNothingBroken();
        // Whatever came before, the last word is said, and nothing hangs.
        assertThat(underWay).hasValue(0);
        assertThat(lateBeforeItsRun).as("late although there is no run").isFalse();
        assertThat(recordedRuns).as("runs that were recorded").hasValue(begun.get());
        assertThat(toldChanges()).isEqualTo(recordedChanges());
        int before = begun.get();
        schedule.add("last", () -> runner.refresh(work));
        schedule.runAll();
        requireNothingBroken();
        assertThat(begun).as("a run after all others").hasValue(before + 1);
    }

    private void call() {
        for (int i = 0; i < CALLS; i++) {
            long asked = clock.nanoTime();
            int known = recorded.size();
            CheckOutcome outcome = runner.outcomes(List.of(work)).value().get(0);
            boolean isNew = recorded.stream().skip(known).anyMatch(status -> status.outcome() == outcome);
            long age = asked
                    - Duration.between(FakeClock.START, outcome.timestamp()).toNanos();
            assertThat(isNew || age < freshness.tooOld(outcome))
                    .as("told in time: %s", outcome.output())
                    .isTrue();
            Schedule.point();
        }
    }

    private void background() {
        for (int i = 0; i < CALLS; i++) {
            runner.recordLate();
            runner.refresh(work);
            Schedule.point();
        }
    }

    private void passTime() {
        for (int i = 0; i < STEPS_OF_TIME; i++) {
            clock.advance(Duration.ofSeconds(1 + schedule.random().nextInt(longestStep)));
            Schedule.point();
        }
    }

    private void handOver(Runnable run) {
        lateBeforeItsRun = false;
        keeping(() -> {
            assertThat(handedOver.incrementAndGet() - recordedRuns.get())
                    .as("runs that are not recorded yet")
                    .isEqualTo(1);
            CheckCell.Recorded last = work.recorded();
            assertThat(Schedule.isCurrent("caller")
                            && last != null
                            && isOfRun(last.outcome())
                            && clock.nanoTime() - last.nanos() < freshness.due(last.outcome()))
                    .as("a run for a caller while the last outcome is good")
                    .isFalse();
        });
        schedule.execute(run);
    }

    private RunResult read() {
        keeping(() ->
                assertThat(underWay.incrementAndGet()).as("runs under way").isEqualTo(1));
        int number = begun.incrementAndGet();
        int length = schedule.random().nextInt(6);
        for (int i = 0; i < length; i++) {
            Schedule.point();
        }
        underWay.decrementAndGet();
        return new RunResult(CheckState.values()[schedule.random().nextInt(3)], "run " + number, null, null);
    }

    private void recorded(@Nullable CheckStatus before, CheckStatus after) {
        assertThat(before)
                .as("what was recorded last")
                .isSameAs(recorded.isEmpty() ? null : recorded.get(recorded.size() - 1));
        Schedule.point();
        assertThat(work.status()).as("what is in the store meanwhile").isSameAs(after);
        assertThat(before != null
                        && after.outcome().timestamp().isBefore(before.outcome().timestamp()))
                .as("older than what was recorded before")
                .isFalse();
        recorded.add(after);
        if (isOfRun(after.outcome())) {
            recordedRuns.incrementAndGet();
        } else if (recordedRuns.get() == handedOver.get()) {
            // Only of a run that is just about to be handed over, if time has passed meanwhile.
            lateBeforeItsRun = true;
        }
        transitions.recorded(before, after);
    }

    private static boolean isOfRun(CheckOutcome outcome) {
        return String.valueOf(outcome.output()).startsWith("run ");
    }

    /** The runner goes on whatever is thrown here, so that it is kept for the end. */
    private void keeping(Runnable promise) {
        try {
            promise.run();
        } catch (Throwable thrown) {
            broken.compareAndSet(null, thrown);
        }
    }

    private void requireNothingBroken() {
        Throwable first = broken.get();
        if (first != null) {
            throw new AssertionError(first.getMessage(), first);
        }
    }

    private List<CheckState> toldChanges() {
        return told.stream().map(CheckTransition::to).toList();
    }

    private List<CheckState> recordedChanges() {
        List<CheckState> changes = new ArrayList<>();
        CheckState last = CheckState.PASSED;
        for (CheckStatus status : recorded) {
            CheckState state = status.outcome().state();
            if (state != last) {
                changes.add(state);
            }
            last = state;
        }
        return changes;
    }

    private long nanoTime() {
        Schedule.point();
        return clock.nanoTime();
    }

    @Override
    public Instant instant() {
        Schedule.point();
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("only UTC");
    }
}
