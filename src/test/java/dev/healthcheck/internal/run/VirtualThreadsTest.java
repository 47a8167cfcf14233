package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.LogLines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks in an application that runs on virtual threads. By reflection, as the bytecode is that of Java 17. */
class VirtualThreadsTest extends RunnerScene {
    private static final int SECONDS = 30;

    /** How many virtual threads run at once; the others wait until one of these blocks or ends. */
    private static final int CARRIERS = Integer.getInteger(
            "jdk.virtualThreadScheduler.parallelism", Runtime.getRuntime().availableProcessors());

    private final Gate end = new Gate();
    private final List<Thread> spinning = new ArrayList<>();
    private volatile boolean spin = true;

    @BeforeEach
    void requireVirtualThreads() {
        assumeTrue(Runtime.version().feature() >= 21);
    }

    @AfterEach
    void releaseAll() throws InterruptedException {
        spin = false;
        end.open();
        for (Thread thread : spinning) {
            thread.join(TimeUnit.SECONDS.toMillis(SECONDS));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"own", "auto"})
    void aCheckAnswersAlthoughVirtualThreadsKeepEveryCarrierBusy(String choice) throws Exception {
        AtomicInteger others = new AtomicInteger();
        occupyCarriers();
        spinning.add(startVirtual(others::incrementAndGet));

        try (RunnerThreads checks = threads(choice)) {
            CheckOutcome outcome = one(runner(checks), patient("search", () -> CheckResult.passed("ok")));

            assertThat(outcome.output()).isEqualTo("ok");
            // The carriers were busy all the time.
            assertThat(others).hasValue(0);
        }
    }

    /** Since Java 24 a virtual thread leaves its carrier also in a synchronized block. */
    @Test
    void virtualChecksThatBlockInSynchronizedBlocksKeepNoOtherFromRunning() throws Exception {
        assumeTrue(Runtime.version().feature() >= 24);
        int blocked = 2 * CARRIERS;
        CountDownLatch begun = new CountDownLatch(blocked);
        try (RunnerThreads checks = threads("virtual")) {
            Runner runner = runner(checks);
            for (int i = 0; i < blocked; i++) {
                runner.refresh(blocksInSynchronized("blocked " + i, begun));
            }
            boolean allBegan = begun.await(SECONDS, TimeUnit.SECONDS);

            CheckOutcome outcome = one(runner, patient("search", () -> CheckResult.passed("ok")));

            assertThat(allBegan).isTrue();
            assertThat(outcome.output()).isEqualTo("ok");
        } finally {
            end.open();
        }
    }

    private CheckCell blocksInSynchronized(String name, CountDownLatch begun) {
        Object lock = new Object();
        return patient(name, () -> {
            synchronized (lock) {
                begun.countDown();
                end.pass();
            }
            return CheckResult.passed("at last");
        });
    }

    /** Returns once each carrier has a thread that does not leave it. */
    private void occupyCarriers() throws Exception {
        CountDownLatch busy = new CountDownLatch(CARRIERS);
        for (int i = 0; i < CARRIERS; i++) {
            spinning.add(startVirtual(() -> {
                busy.countDown();
                while (spin) {
                    Thread.onSpinWait();
                }
            }));
        }
        assertThat(busy.await(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private static Thread startVirtual(Runnable task) throws ReflectiveOperationException {
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        ThreadFactory factory = (ThreadFactory)
                Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
        Thread thread = factory.newThread(task);
        thread.start();
        return thread;
    }

    private static RunnerThreads threads(String choice) {
        return new RunnerThreads(choice, VirtualThreadsTest.class.getClassLoader(), new LogLines());
    }
}
