package dev.healthcheck.internal.trend;

import static dev.healthcheck.CheckState.DEGRADED;
import static dev.healthcheck.CheckState.FAILED;
import static dev.healthcheck.CheckState.PASSED;
import static dev.healthcheck.CheckState.PENDING;
import static dev.healthcheck.CheckState.REMOVED;
import static dev.healthcheck.CheckState.STUCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.trend.TrendView.Run;
import dev.healthcheck.internal.trend.TrendView.Slot;
import dev.healthcheck.internal.trend.TrendView.Window;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {
    private static final Duration TOOK = Duration.ofMillis(3);
    private static final double EXACT = 1e-9;

    private final Trend trend = new Trend();

    @Test
    void aCheckWithoutAResultIsUnknown() {
        TrendView view = view(0);

        assertThat(view.lastRuns()).isEmpty();
        assertThat(view.hour().slots()).hasSize(60).containsOnly(Slot.UNKNOWN);
        assertThat(view.day().slots()).hasSize(96).containsOnly(Slot.UNKNOWN);
        assertThat(view.hour().known()).isZero();
        assertThat(view.hour().up()).isNaN();
    }

    @Test
    void aResultCountsUntilTheNext() {
        record(PASSED, 0, 300);
        record(FAILED, 90, 300);

        assertThat(newest(4, view(240).hour())).containsExactly(Slot.PASSED, Slot.FAILED, Slot.FAILED, Slot.FAILED);
        assertThat(view(240).hour().up()).isEqualTo(90 / 240.0, within(EXACT));
    }

    @Test
    void aResultThatNoLongerHoldsIsUnknown() {
        record(FAILED, 0, 100);

        Window hour = view(240).hour();
        assertThat(newest(4, hour)).containsExactly(Slot.FAILED, Slot.FAILED, Slot.UNKNOWN, Slot.UNKNOWN);
        assertThat(hour.known()).isEqualTo(100 / 3600.0, within(EXACT));
        assertThat(hour.up()).isZero();
    }

    @Test
    void theTimeAfterAResultIsUnknownEvenIfAnotherFollows() {
        record(PASSED, 0, 60);
        record(PASSED, 180, 60);

        assertThat(newest(4, view(240).hour())).containsExactly(Slot.PASSED, Slot.UNKNOWN, Slot.UNKNOWN, Slot.PASSED);
        assertThat(view(240).hour().up()).isEqualTo(1);
    }

    @Test
    void aDegradedCheckIsUp() {
        record(DEGRADED, 0, 60);

        assertThat(view(60).hour().up()).isEqualTo(1);
        assertThat(newest(1, view(60).hour())).containsExactly(Slot.DEGRADED);
    }

    @Test
    void aStuckCheckIsDown() {
        record(STUCK, 0, 60);

        assertThat(view(60).hour().up()).isZero();
        assertThat(newest(1, view(60).hour())).containsExactly(Slot.FAILED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "REMOVED"})
    void aStateThatIsNoResultIsUnknown(CheckState state) {
        record(PASSED, 0, 600);
        record(state, 60, 600);

        assertThat(newest(2, view(120).hour())).containsExactly(Slot.PASSED, Slot.UNKNOWN);
    }

    @Test
    void aSlotHasItsWorstState() {
        record(DEGRADED, 0, 60);
        record(FAILED, 1, 60);
        record(PASSED, 2, 60);
        record(DEGRADED, 61, 60);
        record(PASSED, 62, 60);

        assertThat(newest(2, view(120).hour())).containsExactly(Slot.FAILED, Slot.DEGRADED);
    }

    @Test
    void manyResultsInOneSlotShareItsTime() {
        for (int second = 0; second < 60; second++) {
            record(second % 4 == 0 ? FAILED : PASSED, second, 5);
        }

        assertThat(view(60).hour().up()).isEqualTo(0.75, within(EXACT));
        assertThat(view(60).hour().known()).isEqualTo(60 / 3600.0, within(EXACT));
    }

    @Test
    void theNewestSlotHasOnlyBegun() {
        keepPassing(0, 3600 + 30);

        Window hour = view(3600 + 30).hour();
        assertThat(hour.known()).isEqualTo(1, within(EXACT));
        assertThat(hour.slots()).containsOnly(Slot.PASSED);
    }

    @Test
    void oldSlotsLeaveTheHourAndTheDay() {
        record(FAILED, 0, 60);
        keepPassing(60, 24 * 3600);

        assertThat(view(3600).hour().slots()).doesNotContain(Slot.FAILED);
        assertThat(view(24 * 3600).day().slots()).startsWith(Slot.FAILED, Slot.PASSED);
        assertThat(view(24 * 3600).day().known()).isEqualTo(1, within(EXACT));
        assertThat(view(24 * 3600).day().up()).isEqualTo(1 - 60 / (24 * 3600.0), within(EXACT));
        record(PASSED, 24 * 3600 + 60, 60);
        assertThat(view(24 * 3600 + 60).day().slots()).containsOnly(Slot.PASSED);
    }

    @Test
    void theRingsTurnManyTimes() {
        for (int day = 0; day < 5; day++) {
            keepPassing(day * 24 * 3600, (day + 1) * 24 * 3600);
        }

        Window hour = view(5 * 24 * 3600).hour();
        Window day = view(5 * 24 * 3600).day();
        assertThat(List.of(hour.known(), hour.up(), day.known(), day.up())).containsOnly(1.0);
    }

    @Test
    void aGapOfDaysIsUnknown() {
        record(FAILED, 0, 60);
        record(PASSED, 30 * 24 * 3600, 60);

        Window day = view(30 * 24 * 3600 + 60).day();
        assertThat(newest(96, day).subList(0, 95)).containsOnly(Slot.UNKNOWN);
        assertThat(newest(1, day)).containsExactly(Slot.PASSED);
        assertThat(day.up()).isEqualTo(1);
    }

    @Test
    void aResultThatHoldsForDaysFillsTheWindow() {
        record(FAILED, 0, 30 * 24 * 3600);
        record(PASSED, 30 * 24 * 3600, 60);

        assertThat(view(30 * 24 * 3600).day().slots()).containsOnly(Slot.FAILED);
        assertThat(view(30 * 24 * 3600).day().known()).isEqualTo(1, within(EXACT));
    }

    @Test
    void aViewChangesNothing() {
        record(PASSED, 0, 300);
        view(200);
        TrendView far = view(1_000_000);
        record(FAILED, 60, 300);

        assertThat(far.hour().slots()).containsOnly(Slot.UNKNOWN);
        assertThat(newest(2, view(120).hour())).containsExactly(Slot.PASSED, Slot.FAILED);
    }

    @Test
    void aRecordFromBeforeTheLastIsNotCountedTwice() {
        record(PASSED, 100, 300);
        record(FAILED, 60, 300);

        assertThat(view(120).hour().known()).isEqualTo(20 / (58 * 60 + 120.0), within(EXACT));
        assertThat(view(60).hour()).isEqualTo(view(100).hour());
    }

    /** The ticker may begin anywhere, and overflows then. */
    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                -1,
                -123_456_789_012_345L,
                987_654_321_098_765L,
                Long.MAX_VALUE,
                Long.MAX_VALUE - 90_000_000_000L
            })
    void theTickerBeginsAnywhere(long start) {
        Trend moved = new Trend();
        moved.record(PASSED, TOOK, start, Long.MAX_VALUE);
        moved.record(FAILED, TOOK, start + TimeUnit.MINUTES.toNanos(90), Long.MAX_VALUE);

        TrendView view = moved.view(start + TimeUnit.MINUTES.toNanos(120));
        assertThat(view.hour().known()).isEqualTo(1, within(EXACT));
        assertThat(view.hour().up()).isEqualTo(0.5, within(0.01));
        assertThat(view.day().up()).isEqualTo(0.75, within(EXACT));
    }

    @Test
    void theSlotsOfAllChecksBeginAtTheSameTimes() {
        Trend other = new Trend();
        record(FAILED, 10, 20);
        other.record(FAILED, TOOK, seconds(25), seconds(5));
        record(PASSED, 600, 1);
        other.record(PASSED, TOOK, seconds(601), seconds(1));

        assertThat(view(610).hour().slots())
                .isEqualTo(other.view(seconds(610)).hour().slots());
    }

    @Test
    void theLastTwentyRunsAreKnown() {
        for (int run = 0; run < 50; run++) {
            trend.record(run % 2 == 0 ? PASSED : FAILED, Duration.ofNanos(run), seconds(run), seconds(1));
        }

        assertThat(view(50).lastRuns())
                .isEqualTo(IntStream.range(30, 50)
                        .mapToObj(run -> new Run(run % 2 == 0 ? PASSED : FAILED, Duration.ofNanos(run)))
                        .toList());
    }

    @Test
    void aStuckRunIsOneOfTheLastRuns() {
        record(PASSED, 0, 60);
        trend.record(STUCK, Duration.ofSeconds(2), seconds(2), seconds(9));
        trend.record(STUCK, Duration.ofSeconds(11), seconds(11), seconds(9));
        trend.record(FAILED, Duration.ofSeconds(15), seconds(15), seconds(9));

        assertThat(view(15).lastRuns())
                .containsExactly(
                        new Run(PASSED, TOOK),
                        new Run(STUCK, Duration.ofSeconds(11)),
                        new Run(FAILED, Duration.ofSeconds(15)));
    }

    @Test
    void noDurationIsTooLongOrTooShort() {
        trend.record(PASSED, Duration.ofSeconds(Long.MAX_VALUE), 0, Long.MIN_VALUE);
        trend.record(PASSED, Duration.ofSeconds(Long.MIN_VALUE), 0, Long.MAX_VALUE);
        trend.record(PENDING, Duration.ofNanos(Long.MAX_VALUE), Long.MAX_VALUE, Long.MAX_VALUE);
        trend.record(REMOVED, TOOK, Long.MIN_VALUE, -1);

        assertThat(view(0).lastRuns())
                .extracting(Run::took)
                .containsExactly(
                        Duration.ofNanos(Long.MAX_VALUE), Duration.ZERO, Duration.ofNanos(Long.MAX_VALUE), TOOK);
        assertThat(view(0).day().known()).isEqualTo(1);
    }

    private void keepPassing(int from, int to) {
        for (int second = from; second < to; second += 27) {
            record(PASSED, second, 300);
        }
    }

    private void record(CheckState state, int second, int holds) {
        trend.record(state, TOOK, seconds(second), seconds(holds));
    }

    private TrendView view(int second) {
        return trend.view(seconds(second));
    }

    private static List<Slot> newest(int count, Window window) {
        List<Slot> slots = window.slots();
        return slots.subList(slots.size() - count, slots.size());
    }

    private static long seconds(long seconds) {
        return TimeUnit.SECONDS.toNanos(seconds);
    }
}
