package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartThreadTest {
    private static final int SECONDS = 30;

    private final StartThread start = new StartThread(command -> new Thread(command, "start"));

    @AfterEach
    void close() {
        start.close();
    }

    @Test
    void whoeverCallsItIsTheSameThreadThatActs() throws Exception {
        Thread first = start.call(Thread::currentThread);
        FutureTask<Thread> other = new FutureTask<>(() -> start.call(Thread::currentThread));
        new Thread(other).start();

        assertThat(first.getName()).isEqualTo("start");
        assertThat(other.get(SECONDS, TimeUnit.SECONDS)).isSameAs(first);
    }

    @Test
    void itMayCallItself() {
        assertThat(start.call(() -> start.call(() -> "inner"))).isEqualTo("inner");
    }

    @Test
    void whileItHasNotBegunTheAskingThreadActsItself() {
        StartThread late = new StartThread(command -> new Thread(() -> {}));

        assertThat(late.call(Thread::currentThread)).isSameAs(Thread.currentThread());
        late.close();
    }

    @Test
    void whatTheActionThrowsIsARefusal() {
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> start.call(() -> {
                    throw new IOException("no thread");
                }))
                .withMessage("java.io.IOException: no thread");
        assertThatExceptionOfType(RejectedExecutionException.class)
                .isThrownBy(() -> start.call(() -> {
                    throw new RejectedExecutionException("full");
                }))
                .withMessage("full");
    }

    @Test
    void anInterruptedCallerStillGetsWhatItWants() {
        Thread.currentThread().interrupt();

        assertThat(start.call(() -> "made")).isEqualTo("made");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoeverWaitsAtTheEndIsRefused() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        FutureTask<String> first = new FutureTask<>(() -> start.call(() -> {
            busy.countDown();
            // The end interrupts; what has begun is done nevertheless.
            awaitUninterruptibly(go);
            return "done";
        }));
        new Thread(first).start();
        assertThat(busy.await(SECONDS, TimeUnit.SECONDS)).isTrue();
        FutureTask<String> second = new FutureTask<>(() -> start.call(() -> "never"));
        Thread waiting = new Thread(second);
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        start.close();
        go.countDown();

        assertThat(first.get(SECONDS, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(second)
                .failsWithin(SECONDS, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("stopping");
        assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> start.call(() -> "late"));
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean interrupted = true;
        while (interrupted) {
            try {
                latch.await();
                interrupted = false;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
    }
}
