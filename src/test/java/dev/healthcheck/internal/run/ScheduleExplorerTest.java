package dev.healthcheck.internal.run;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Tries many orders in which callers, runs, the background and the clock may follow each other. With
 * {@code -DargLine="-Dschedules=100000 -Dseed=1"} it tries more, or one that has failed.
 */
class ScheduleExplorerTest {
    private static final int SCHEDULES = Integer.getInteger("schedules", 2500);
    private static final long FIRST_SEED = Long.getLong("seed", 1);

    @Test
    void whateverTheOrderEveryPromiseIsKept() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            LongStream.range(FIRST_SEED, FIRST_SEED + SCHEDULES).forEach(seed -> explore(seed, threads));
        } finally {
            threads.shutdownNow();
        }
    }

    private static void explore(long seed, ExecutorService threads) {
        try {
            new ExploredWorld(new Schedule(seed, threads)).explore();
        } catch (Throwable broken) {
            throw new AssertionError("seed " + seed + ": " + broken.getMessage(), broken);
        }
    }
}
