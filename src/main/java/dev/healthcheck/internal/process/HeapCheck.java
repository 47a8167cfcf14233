package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.CheckType;
import java.util.List;
import java.util.function.Supplier;

/**
 * Measures the share of the heap that is in use after the last collection. The use now is a saw-tooth: it is high
 * before each collection, also in a process that is well.
 */
record HeapCheck(Judge judge, Supplier<List<HeapPool>> pools, long max) implements Check {
    private static final Limits SHARE = Limits.ofPercent(false, "85%", "95%");

    static CheckType type() {
        return ProcessType.ofProcess(
                "heap",
                "the heap has room after the last collection",
                SHARE.options(),
                options -> new HeapCheck(
                        SHARE.judge(options),
                        HeapPool::current,
                        Runtime.getRuntime().maxMemory()));
    }

    @Override
    public CheckResult check() {
        long live = 0;
        long used = 0;
        for (HeapPool pool : pools.get()) {
            live += pool.live();
            used += pool.used();
        }
        return Measured.of("heapAfterCollection", 100.0 * live / max, "percent")
                .detail("usedBytes", live)
                .detail("maxBytes", max)
                .detail("usedNowBytes", used)
                .judgedBy(
                        judge,
                        "raise the limit of the heap (-Xmx), or find the leak in a dump: jcmd %d GC.heap_dump FILE"
                                .formatted(ProcessHandle.current().pid()));
    }
}
