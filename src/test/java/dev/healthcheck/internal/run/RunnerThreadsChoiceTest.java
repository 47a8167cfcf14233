package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.healthcheck.testing.LogLines;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The setting {@code healthcheck.executor}, where there is no server. */
class RunnerThreadsChoiceTest {
    private static final int SECONDS = 30;

    private final LogLines log = new LogLines();
    private final ClassLoader application = new ClassLoader(getClass().getClassLoader()) {};

    @ParameterizedTest
    @ValueSource(strings = {"auto", "own"})
    void withoutAServerThreadsAreOurOwn(String choice) throws Exception {
        try (RunnerThreads threads = threads(choice)) {
            assertThat(run(threads).isDaemon()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "own"})
    void theChoiceIsLoggedOnce(String choice) throws Exception {
        try (RunnerThreads threads = threads(choice)) {
            run(threads);
            threads.scheduler();
            run(threads);
        }

        assertThat(log.lines()).containsExactly("INFO HC0008: checks run on daemon threads of their own");
    }

    @ParameterizedTest
    @CsvSource({
        "managed, managed, ThreadFactory, java:comp/DefaultManagedThreadFactory",
        "java:app/pool, java:app/pool, Executor, java:app/pool",
    })
    void whatIsNotThereIsRefused(String choice, String shown, String type, String name) {
        try (RunnerThreads threads = threads(choice)) {
            assertThatExceptionOfType(RejectedExecutionException.class)
                    .isThrownBy(() -> threads.execute(() -> {}))
                    .withMessage("healthcheck.executor = '%s' finds no %s at %s", shown, type, name);
        }
    }

    @Test
    void whatIsNotThereYetIsLookedForAgain() {
        try (RunnerThreads threads = threads("managed")) {
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.execute(() -> {}));
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(() -> threads.execute(() -> {}));
        }
    }

    @Test
    void virtualThreadsAreThereFromJava21On() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21);
        try (RunnerThreads threads = threads("virtual")) {
            assertThat(run(threads).toString()).startsWith("VirtualThread[").contains("healthcheck-1");
        }
        assertThat(log.lines()).containsExactly("INFO HC0008: checks run on virtual threads");
    }

    @Test
    void aVirtualThreadSeesTheApplicationsClasses() throws Exception {
        assumeTrue(Runtime.version().feature() >= 21);
        try (RunnerThreads threads = threads("virtual")) {
            assertThat(run(threads).getContextClassLoader()).isSameAs(application);
        }
    }

    @Test
    void virtualThreadsAreRefusedBeforeJava21() {
        assumeTrue(Runtime.version().feature() < 21);
        try (RunnerThreads threads = threads("virtual")) {
            assertThatExceptionOfType(RejectedExecutionException.class)
                    .isThrownBy(() -> threads.execute(() -> {}))
                    .withMessage("healthcheck.executor = 'virtual' needs Java 21");
        }
    }

    @Test
    void thereIsOneScheduler() throws Exception {
        try (RunnerThreads threads = threads("own")) {
            ScheduledExecutorService scheduler = threads.scheduler();
            Thread thread = scheduler.submit(Thread::currentThread).get(SECONDS, TimeUnit.SECONDS);

            assertThat(threads.scheduler()).isSameAs(scheduler);
            assertThat(thread).extracting(Thread::isDaemon, Thread::getName).containsExactly(true, "healthcheck-1");
        }
    }

    /** As its thread makes the others, it must be one that has the names of the application. */
    @Test
    void theSchedulerIsRefusedWhereTheThreadsAre() {
        try (RunnerThreads threads = threads("managed")) {
            assertThatExceptionOfType(RejectedExecutionException.class).isThrownBy(threads::scheduler);
        }
    }

    @Test
    void theEndStopsTheScheduler() throws InterruptedException {
        RunnerThreads threads = threads("own");
        ScheduledExecutorService scheduler = threads.scheduler();
        scheduler.scheduleWithFixedDelay(() -> {}, 0, 1, TimeUnit.HOURS);

        threads.close();

        assertThat(scheduler.awaitTermination(SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private RunnerThreads threads(String choice) {
        return new RunnerThreads(choice, application, log);
    }

    private static Thread run(RunnerThreads threads) throws Exception {
        FutureTask<Thread> run = new FutureTask<>(() -> {
            // A virtual thread has a name only while it lives.
            return Thread.currentThread();
        });
        threads.execute(run);
        return run.get(SECONDS, TimeUnit.SECONDS);
    }
}
