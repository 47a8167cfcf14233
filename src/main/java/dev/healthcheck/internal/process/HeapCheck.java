package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.CheckType;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/**
 * Measures the share of the heap that is in use after the last collection. The use now is a saw-tooth: it is high
 * before each collection, also in a process that is well.
 */
record HeapCheck(Judge judge) implements Check {
    private static final Limits SHARE = Limits.ofPercent(false, "85%", "95%");

    static CheckType type() {
        return new ProcessType(
                "heap",
                "the heap has room after the last collection",
                SHARE.options(),
                options -> new HeapCheck(SHARE.judge(options)));
    }

    @Override
    public CheckResult check() {
        long max = Runtime.getRuntime().maxMemory();
        long used = usedAfterCollection();
        return Measured.of("heapAfterCollection", 100.0 * used / max, "percent")
                .detail("usedBytes", used)
                .detail("maxBytes", max)
                .judgedBy(judge);
    }

    /** {@return the sum over the pools that have had a collection; a pool without one has no garbage yet to speak of} */
    private static long usedAfterCollection() {
        long used = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            MemoryUsage usage = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            used += usage == null ? 0 : usage.getUsed();
        }
        return used;
    }
}
