package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

class DeadlockCheckTest {
    private static CheckResult run() {
        return ReadyMade.run(Duration.ofSeconds(2), "deadlock");
    }

    private static Thread start(String name, Lock first, Lock second, CyclicBarrier bothHaveOne) {
        Thread thread = new Thread(
                () -> {
                    first.lock();
                    try {
                        bothHaveOne.await();
                        second.lockInterruptibly();
                    } catch (Exception e) {
                        // The test ends the deadlock.
                    } finally {
                        first.unlock();
                    }
                },
                name);
        thread.start();
        return thread;
    }

    private static void awaitParked(ReentrantLock lock, Thread waiting) {
        while (!lock.hasQueuedThread(waiting) || waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
    }

    @Test
    void threadsThatWaitForEachOtherFailUntilTheyEnd() throws InterruptedException {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock other = new ReentrantLock();
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        assertThat(run().state()).isEqualTo(CheckState.PASSED);
        List<Thread> threads =
                List.of(start("payer", one, other, bothHaveOne), start("booker", other, one, bothHaveOne));
        try {
            awaitParked(one, threads.get(1));
            awaitParked(other, threads.get(0));

            CheckResult result = run();

            assertThat(ReadyMade.message(result))
                    .contains("2 threads wait for each other", "'payer'", "'booker'", "restart the process");
            assertThat(ReadyMade.output(result, "threads").toString())
                    .contains("name=payer", "heldBy=booker", "ReentrantLock", "lockInterruptibly");
        } finally {
            threads.forEach(Thread::interrupt);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(run().state()).isEqualTo(CheckState.PASSED);
    }
}
