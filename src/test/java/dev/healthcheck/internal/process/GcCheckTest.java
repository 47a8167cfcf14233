package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.process.GcCheck.Reading;
import dev.healthcheck.testing.ReadyMade;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GcCheckTest {
    private Reading now = Reading.START;
    private final GcCheck check =
            new GcCheck(new Judge(OptionalDouble.of(10), OptionalDouble.of(50), false), () -> now);

    private CheckResult run(long upMillis, long pausedMillis) {
        now = new Reading(upMillis, pausedMillis, pausedMillis / 10);
        return check.check();
    }

    @Test
    void theFirstRunMeasuresSinceTheStart() {
        assertThat(ReadyMade.output(run(20_000, 1_000), "observedValue")).isEqualTo(new BigDecimal(5));
    }

    @Test
    void theNextRunMeasuresSinceTheRunBefore() {
        run(100_000, 0);

        CheckResult next = run(120_000, 12_000);

        assertThat(next.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(next)).contains("60 %", "raise -Xmx");
        assertThat(ReadyMade.output(next, "collections")).isEqualTo(1_200L);
        assertThat(run(140_000, 12_100).state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aPauseJustAfterARunIsSpreadOverTheWindow() {
        run(100_000, 0);

        assertThat(run(100_100, 90).state()).isEqualTo(CheckState.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "G1 Young Generation, true",
        "G1 Concurrent GC, true",
        "PS MarkSweep, true",
        "ZGC Pauses, true",
        "ZGC Cycles, false",
        "ZGC Major Cycles, false",
        "Shenandoah Cycles, false",
    })
    void cyclesBesideTheApplicationAreNoPauses(String bean, boolean counts) {
        assertThat(Reading.stopsTheApplication(bean)).isEqualTo(counts);
    }

    @Test
    void thisProcessTellsItsCollections() {
        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "gc", "degraded", "off", "failed", "off");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("percent");
    }
}
