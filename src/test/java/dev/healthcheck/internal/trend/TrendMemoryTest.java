package dev.healthcheck.internal.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.healthcheck.CheckState;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Counts the bytes that a thread allocates. */
class TrendMemoryTest {
    private static final int MANY = 2_000;
    private static final Duration TOOK = Duration.ofMillis(3);
    private static final CheckState[] STATES = CheckState.values();

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final Trend[] trends = new Trend[MANY];

    @Test
    void aTrendNeedsTwoKilobytes() {
        make();

        assertThat(allocated(this::make) / MANY).isBetween(1_644L, 2_100L);
    }

    @Test
    void aRecordAllocatesNothing() {
        make();
        allocated(this::recordForAMonth);

        // A few bytes are for the count itself.
        assertThat(allocated(this::recordForAMonth)).isLessThan(MANY);
    }

    private void make() {
        for (int i = 0; i < MANY; i++) {
            trends[i] = new Trend();
        }
    }

    private void recordForAMonth() {
        for (int i = 0; i < MANY; i++) {
            trends[0].record(
                    STATES[i % STATES.length], TOOK, TimeUnit.MINUTES.toNanos(20L * i), TimeUnit.MINUTES.toNanos(50));
        }
    }

    private long allocated(Runnable work) {
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }
}
