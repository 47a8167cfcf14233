package dev.healthcheck.internal.process;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the heap.
 *
 * @param keeps whether objects stay in this part, as in an old generation or a heap of one part
 * @param used the bytes in use now
 * @param afterCollection the bytes in use after the last collection of this part; null if there was none
 */
record HeapPool(boolean keeps, long used, @Nullable Long afterCollection) {

    /** {@return the parts of the heap of this process} */
    static List<HeapPool> current() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        return pools.stream().map(pool -> of(pool, pools.size() == 1)).toList();
    }

    /** A pool for new objects has no usage threshold: allocation there does not ask for one. */
    private static HeapPool of(MemoryPoolMXBean pool, boolean isOnly) {
        MemoryUsage after = pool.getCollectionUsage();
        boolean isCollected = after != null && after.getCommitted() > 0;
        return new HeapPool(
                isOnly || pool.isUsageThresholdSupported(),
                pool.getUsage().getUsed(),
                isCollected ? after.getUsed() : null);
    }

    /**
     * {@return the bytes that live objects use, at most} G1 measures its old part only after mixed and full collections,
     * and its other collections may free memory there: the use now is then the better bound. New objects before the first
     * collection count as garbage.
     */
    long live() {
        if (afterCollection == null) {
            return keeps ? used : 0;
        }
        return Math.min(afterCollection, used);
    }
}
