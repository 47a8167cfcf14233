package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunnerThreadsTest {
    private static final int SECONDS = 30;

    private final ClassLoader application = new ClassLoader(getClass().getClassLoader()) {};
    private final RunnerThreads threads = new RunnerThreads(application);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void anIdleThreadIsUsedAgain() throws Exception {
        Thread first = threadOfARun();
        awaitIdle(first);

        assertThat(threadOfARun()).isSameAs(first);
    }

    @Test
    void aThreadSeesTheApplicationsClassesAndHoldsNoJvm() throws Exception {
        Thread thread = threadOfARun();

        assertThat(thread.getContextClassLoader()).isSameAs(application);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).startsWith("healthcheck-");
    }

    @Test
    void moreRunsThanThreadsAllTakePlace() throws InterruptedException {
        int runs = 200;
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(runs);
        Set<Thread> used = ConcurrentHashMap.newKeySet();

        for (int i = 0; i < runs; i++) {
            threads.execute(() -> {
                used.add(Thread.currentThread());
                awaitQuietly(go);
                done.countDown();
            });
        }
        go.countDown();

        assertThat(done.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(used).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void closingInterruptsWhatHangsAndRefusesMore() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        threads.execute(() -> {
            started.countDown();
            awaitQuietly(new CountDownLatch(1));
            interrupted.countDown();
        });
        assertThat(started.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        threads.close();

        assertThat(interrupted.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> threads.execute(() -> {}))
                .withMessage("the application is stopping");
    }

    @Test
    void closingWaitsForWhatEndsWhenItIsInterrupted() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        threads.execute(() -> {
            started.countDown();
            awaitQuietly(new CountDownLatch(1));
            ended.set(true);
        });
        assertThat(started.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        threads.close();

        assertThat(ended).isTrue();
    }

    @Test
    void whatFindsItsClassesGoneAfterTheEndSaysNothing() throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        AtomicReference<Thread> runner = new AtomicReference<>();
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        threads.execute(() -> {
            runner.set(Thread.currentThread());
            Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown));
            started.countDown();
            awaitUninterruptibly(go);
            throw new NoClassDefFoundError("dev/healthcheck/Gone");
        });
        assertThat(started.await(SECONDS, TimeUnit.SECONDS)).isTrue();

        threads.close();
        go.countDown();
        runner.get().join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertThat(runner.get().isAlive()).isFalse();
        assertThat(uncaught).hasNullValue();
    }

    @Test
    void whatWasNeverUsedRefusesAfterItIsClosed() {
        threads.close();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.execute(() -> {}));
    }

    private Thread threadOfARun() throws Exception {
        FutureTask<Thread> run = new FutureTask<>(Thread::currentThread);
        threads.execute(run);
        return run.get(SECONDS, TimeUnit.SECONDS);
    }

    private static void awaitIdle(Thread thread) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            awaitQuietly(latch);
            Thread.interrupted();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
