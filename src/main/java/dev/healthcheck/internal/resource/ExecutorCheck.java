package dev.healthcheck.internal.resource;

import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.network.Deadline;
import dev.healthcheck.spi.LimitedCheck;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs a task that only reads the time, and measures how long it waits for a thread. */
record ExecutorCheck(Resource resource, Judge judge) implements LimitedCheck {
    private static final Limits DELAY = Limits.ofTime("500ms", "off");

    static ResourceType type() {
        return ResourceType.of(
                "executor",
                "a task of an executor service starts within the time limit",
                ResourceType.jndiName("executor service", "java:comp/DefaultManagedExecutorService"),
                DELAY.options(),
                (resource, options) -> new ExecutorCheck(resource, DELAY.judge(options)));
    }

    @Override
    public CheckResult check(Duration limit) throws Exception {
        Deadline deadline = Deadline.within(limit);
        ExecutorService executor = resource.find(ExecutorService.class);
        FutureTask<Long> task = new FutureTask<>(System::nanoTime);
        long start = System.nanoTime();
        try {
            executor.execute(task);
            long begin = task.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
            return delay(executor, begin - start).judgedBy(judge);
        } catch (TimeoutException e) {
            return delay(executor, System.nanoTime() - start)
                    .failed(
                            "no thread of %s began the task within %d ms: are all threads busy, or do their tasks hang?"
                                    .formatted(resource, deadline.time().toMillis()),
                            judge);
        } catch (RejectedExecutionException e) {
            throw new IOException(
                    "%s refuses a task: is its queue full, or is it shut down? '%s'".formatted(resource, Quote.of(e)),
                    e);
        } finally {
            withdraw(executor, task);
        }
    }

    /** Takes back a task that has not started, so that tasks of checks do not fill the queue. */
    private static void withdraw(ExecutorService executor, FutureTask<Long> task) {
        if (task.cancel(false) && executor instanceof ThreadPoolExecutor pool) {
            pool.remove(task);
        }
    }

    /** {@return the delay, with the queue where the class of the executor tells it; Jakarta Concurrency does not} */
    private Measured delay(ExecutorService executor, long nanos) {
        Measured delay =
                Measured.of("startDelay", Math.max(0, nanos) / 1e6, "ms").detail("resource", resource.name());
        if (executor instanceof ThreadPoolExecutor pool) {
            return delay.detail("queuedTasks", pool.getQueue().size())
                    .detail("activeThreads", pool.getActiveCount())
                    .detail("maximumThreads", pool.getMaximumPoolSize());
        }
        return executor instanceof ForkJoinPool pool
                ? delay.detail("queuedTasks", pool.getQueuedSubmissionCount() + pool.getQueuedTaskCount())
                        .detail("activeThreads", pool.getActiveThreadCount())
                        .detail("maximumThreads", pool.getParallelism())
                : delay;
    }
}
