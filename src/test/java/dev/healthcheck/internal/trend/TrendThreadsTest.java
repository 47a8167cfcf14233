package dev.healthcheck.internal.trend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckState;
import dev.healthcheck.internal.trend.TrendView.Run;
import dev.healthcheck.internal.trend.TrendView.Slot;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Records and views at the same time. */
class TrendThreadsTest {
    private static final int RECORDS = 20_000;
    private static final long STEP = TimeUnit.SECONDS.toNanos(7);

    private final Trend trend = new Trend();
    private final CountDownLatch start = new CountDownLatch(1);

    /** The state and the duration of each record belong together, and each view has a whole window. */
    @Test
    void aViewIsNeverTorn() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Future<Boolean> first = threads.submit(after(start, this::viewAll));
            Future<Boolean> second = threads.submit(after(start, this::viewAll));
            Future<Boolean> recorded = threads.submit(after(start, this::recordAll));
            start.countDown();

            assertThat(List.of(recorded.get(1, TimeUnit.MINUTES), first.get(), second.get()))
                    .containsOnly(true);
            TrendView last = trend.view(RECORDS * STEP);
            assertThat(last.lastRuns()).hasSize(20);
            assertThat(last.day().known()).isEqualTo(1);
            assertThat(last.day().slots()).containsOnly(Slot.FAILED);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<T> after(CountDownLatch start, Callable<T> work) {
        return () -> {
            start.await();
            return work.call();
        };
    }

    private boolean recordAll() {
        for (int i = 0; i < RECORDS; i++) {
            trend.record(state(i), Duration.ofNanos(i), i * STEP, 2 * STEP);
        }
        return true;
    }

    private boolean viewAll() {
        boolean good = true;
        for (int i = 0; i < RECORDS / 10; i++) {
            TrendView view = trend.view(i * 10 * STEP);
            long first = view.lastRuns().isEmpty()
                    ? 0
                    : view.lastRuns().get(0).took().toNanos();
            for (Run run : view.lastRuns()) {
                good &= run.equals(new Run(state(first), Duration.ofNanos(first)));
                first++;
            }
            good &= view.hour().known() <= 1 && view.day().known() <= 1;
        }
        return good;
    }

    private static CheckState state(long record) {
        return record % 2 == 0 ? CheckState.PASSED : CheckState.FAILED;
    }
}
