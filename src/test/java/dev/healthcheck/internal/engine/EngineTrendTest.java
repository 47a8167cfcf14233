package dev.healthcheck.internal.engine;

import static dev.healthcheck.CheckState.FAILED;
import static dev.healthcheck.CheckState.PASSED;
import static dev.healthcheck.testing.Given.settings;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.trend.TrendView;
import dev.healthcheck.internal.trend.TrendView.Run;
import dev.healthcheck.internal.trend.TrendView.Slot;
import dev.healthcheck.testing.FakeClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reads the trend of a check that fails and recovers. */
class EngineTrendTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FakeClock clock = new FakeClock();
    private final AtomicReference<CheckResult> result = new AtomicReference<>(CheckResult.passed("ok"));
    private final Engine engine = Engine.with(
                    settings("healthcheck.warm-up", "off", "healthcheck.checks.patient.failure-threshold", "2"))
            .clock(clock)
            .ticker(clock::nanoTime)
            .build();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aFailureAndItsEndAreSeen() {
        failAndRecover("database");

        TrendView trend = trend("database");
        assertThat(trend.lastRuns()).extracting(Run::state).containsExactly(PASSED, FAILED, FAILED, PASSED);
        assertThat(newest(5, trend)).containsExactly(Slot.UNKNOWN, Slot.PASSED, Slot.FAILED, Slot.FAILED, Slot.PASSED);
        assertThat(trend.hour().known()).isEqualTo(4 / 60.0, within(1e-9));
        assertThat(trend.hour().up()).isEqualTo(0.5, within(1e-9));
        assertThat(trend.day().up()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void aRunBelowTheThresholdHasTheStateOfTheCheck() {
        failAndRecover("patient");

        assertThat(newest(4, trend("patient"))).containsExactly(Slot.PASSED, Slot.PASSED, Slot.FAILED, Slot.PASSED);
    }

    /** The default greatest age of an expired result is 5 minutes. */
    @Test
    void aResultCountsAsLongAsAReportMayShowIt() {
        failAndRecover("database");
        clock.advance(MINUTE.multipliedBy(10));

        assertThat(newest(14, trend("database")).subList(3, 9))
                .containsExactly(Slot.PASSED, Slot.PASSED, Slot.PASSED, Slot.PASSED, Slot.PASSED, Slot.UNKNOWN);
        assertThat(trend("database").hour().known()).isEqualTo(8 / 60.0, within(1e-9));
    }

    @Test
    void theSystemClockDoesNotMatter() {
        engine.registry().addCheck("database", result::get);
        step("ok");
        clock.set(Duration.ofDays(-3));
        step("ok");

        assertThat(newest(3, trend("database"))).containsExactly(Slot.UNKNOWN, Slot.PASSED, Slot.PASSED);
    }

    @Test
    void aCheckWithTheNameOfARemovedCheckBeginsAnew() {
        failAndRecover("database");
        engine.registry().removeCheck("database");
        engine.registry().addCheck("database", result::get);

        assertThat(trend("database").lastRuns()).isEmpty();
        assertThat(trend("database").hour().known()).isZero();
    }

    private void failAndRecover(String name) {
        engine.registry().addCheck(name, result::get);
        step("ok");
        result.set(CheckResult.failed("refused"));
        step("refused");
        step("refused");
        result.set(CheckResult.passed("ok"));
        step("ok");
    }

    /** Runs the check, and lets a minute pass. */
    private void step(String output) {
        List<CheckOutcome> outcomes =
                requireNonNull(engine.health().current(Selection.ALL)).report().results();
        assertThat(outcomes).extracting(CheckOutcome::output).containsExactly(output);
        clock.advance(MINUTE);
    }

    private TrendView trend(String name) {
        return requireNonNull(engine.registry().check(name)).trend().view(clock.nanoTime());
    }

    private static List<Slot> newest(int count, TrendView trend) {
        List<Slot> slots = trend.hour().slots();
        return slots.subList(slots.size() - count, slots.size());
    }
}
