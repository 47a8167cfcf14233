package dev.healthcheck.internal.resource;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExecutorCheckTest {
    private final ThreadPoolExecutor pool =
            new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        pool.shutdownNow();
    }

    private void occupy() {
        pool.execute(() -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void aFreeThreadPassesWithTheDelayAndTheQueue() {
        CheckResult result = Running.run("executor", pool);

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "measurement")).isEqualTo("startDelay");
        assertThat(ReadyMade.output(result, "queuedTasks")).isEqualTo(0);
        assertThat(ReadyMade.output(result, "maximumThreads")).isEqualTo(1);
    }

    @Test
    void aPoolWithoutAFreeThreadFailsWithinTheLimitAndKeepsNoTask() {
        occupy();

        CheckResult result = Running.run(Duration.ofMillis(200), "executor", pool);

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("no thread", "within 180 ms");
        assertThat(ReadyMade.output(result, "queuedTasks")).isEqualTo(1);
        assertThat(pool.getQueue()).isEmpty();
    }

    @Test
    void aPoolThatHasShutDownRefusesTheTask() {
        pool.shutdown();

        assertThat(ReadyMade.message(Running.run("executor", pool))).contains("refuses a task", "shut down");
    }

    @Test
    void theQueueOfAForkJoinPoolIsTold() {
        assertThat(ReadyMade.output(Running.run("executor", ForkJoinPool.commonPool()), "maximumThreads"))
                .isEqualTo(ForkJoinPool.commonPool().getParallelism());
    }

    @Test
    void anExecutorThatTellsNoQueuePassesWithoutIt() {
        ExecutorService hidden = Executors.unconfigurableExecutorService(pool);

        assertThat(Running.run("executor", hidden).output()).asString().doesNotContain("queuedTasks");
    }
}
