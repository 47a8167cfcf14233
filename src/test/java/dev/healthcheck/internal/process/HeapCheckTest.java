package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.testing.ReadyMade;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeapCheckTest {
    private static final Judge JUDGE = new Judge(OptionalDouble.of(85), OptionalDouble.of(95), false);

    private static CheckResult run(HeapPool... pools) {
        return new HeapCheck(JUDGE, () -> List.of(pools), 100).check();
    }

    /** The cases: an old part, a new part, G1 without mixed collections, G1 whose marking has freed memory. */
    @ParameterizedTest
    @CsvSource({"true, 70, 20, 20", "false, 70, 0, 0", "true, 70, , 70", "false, 70, , 0", "true, 30, 60, 30"})
    void theLiveBytesAreKnownAtMost(boolean keeps, long used, Long afterCollection, long live) {
        assertThat(new HeapPool(keeps, used, afterCollection).live()).isEqualTo(live);
    }

    @Test
    void theSawToothPasses() {
        CheckResult result = run(new HeapPool(false, 60, 0L), new HeapPool(true, 39, 10L));

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedValue")).isEqualTo(new BigDecimal(10));
        assertThat(ReadyMade.output(result, "usedNowBytes")).isEqualTo(99L);
    }

    @Test
    void aHeapThatIsFullAfterTheCollectionFailsWithAdvice() {
        CheckResult result = run(new HeapPool(false, 3, 1L), new HeapPool(true, 97, 96L));

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("97 %", "-Xmx", "GC.heap_dump");
    }

    @Test
    void anObjectThatTheProcessKeepsCounts() {
        byte[] kept = new byte[20_000_000];
        System.gc();

        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "heap", "degraded", "off", "failed", "off");

        assertThat((Long) ReadyMade.output(result, "usedBytes"))
                .isBetween((long) kept.length, Runtime.getRuntime().maxMemory());
    }
}
