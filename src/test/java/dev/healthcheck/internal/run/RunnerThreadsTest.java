package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.healthcheck.testing.LogLines;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The threads that are made here. */
class RunnerThreadsTest {
    private static final int SECONDS = 30;

    private final ClassLoader application = new ClassLoader(getClass().getClassLoader()) {};
    private final RunnerThreads threads = new RunnerThreads("own", application, new LogLines());

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
    void theEndLeavesNoIdleThread() throws Exception {
        Thread idle = threadOfARun();
        awaitIdle(idle);

        threads.close();
        idle.join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertThat(idle.isAlive()).isFalse();
    }

    @Test
    void aThreadSeesTheApplicationsClassesAndHoldsNoJvm() throws Exception {
        Thread thread = threadOfARun();

        assertThat(thread.getContextClassLoader()).isSameAs(application);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).startsWith("healthcheck-");
    }

    @Test
    void everyRunHasAThreadOfItsOwn() throws InterruptedException {
        int runs = 200;
        CountDownLatch underWay = new CountDownLatch(runs);
        CountDownLatch go = new CountDownLatch(1);
        Set<String> names = ConcurrentHashMap.newKeySet();

        for (int i = 0; i < runs; i++) {
            threads.execute(() -> {
                names.add(Thread.currentThread().getName());
                underWay.countDown();
                awaitQuietly(go);
            });
        }
        boolean allAtOnce = underWay.await(SECONDS, TimeUnit.SECONDS);
        go.countDown();

        assertThat(allAtOnce).isTrue();
        assertThat(names).hasSize(runs);
    }

    @Test
    void afterTheEndMoreIsRefused() {
        threads.execute(() -> {});

        threads.close();

        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> threads.execute(() -> {}))
                .withMessage("the application is stopping");
    }

    @Test
    void aThreadThatIsAtWorkEndsWithItsRun() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        Thread busy = busyUntil(go, () -> {});

        threads.close();
        go.countDown();
        busy.join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertThat(busy.isAlive()).isFalse();
    }

    @Test
    void whatFindsItsClassesGoneAfterTheEndSaysNothing() throws Exception {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        CountDownLatch go = new CountDownLatch(1);
        Thread busy = busyUntil(go, RunnerThreadsTest::findNoClass);
        busy.setUncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown));

        threads.close();
        go.countDown();
        busy.join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertThat(busy.isAlive()).isFalse();
        assertThat(uncaught).hasNullValue();
    }

    @Test
    void whatFindsItsClassesGoneBeforeTheEndSaysSo() throws Exception {
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        CountDownLatch go = new CountDownLatch(1);
        Thread busy = busyUntil(go, RunnerThreadsTest::findNoClass);
        busy.setUncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown));

        go.countDown();
        busy.join(TimeUnit.SECONDS.toMillis(SECONDS));

        assertThat(uncaught.get()).isInstanceOf(NoClassDefFoundError.class);
    }

    @Test
    void whatWasNeverUsedRefusesAfterItIsClosed() {
        threads.close();

        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.execute(() -> {}));
    }

    private Thread busyUntil(CountDownLatch go, Runnable then) throws InterruptedException {
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Thread> busy = new AtomicReference<>();
        threads.execute(() -> {
            busy.set(Thread.currentThread());
            started.countDown();
            awaitQuietly(go);
            then.run();
        });
        assertThat(started.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        return busy.get();
    }

    private Thread threadOfARun() throws Exception {
        FutureTask<Thread> run = new FutureTask<>(Thread::currentThread);
        threads.execute(run);
        return run.get(SECONDS, TimeUnit.SECONDS);
    }

    private static void findNoClass() {
        throw new NoClassDefFoundError("dev/healthcheck/Gone");
    }

    private static void awaitIdle(Thread thread) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (thread.getState() != Thread.State.TIMED_WAITING && System.nanoTime() < deadline) {
            Thread.onSpinWait();
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
