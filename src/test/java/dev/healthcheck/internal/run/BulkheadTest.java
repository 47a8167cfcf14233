package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.ManualExecutor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BulkheadTest {
    private final ManualExecutor executor = new ManualExecutor(() -> {});
    private final List<String> events = new ArrayList<>();

    @Test
    void noMoreThanSoManyAreHandedOver() {
        Bulkhead bulkhead = new Bulkhead(executor, 3);

        startAll(bulkhead, 5);

        assertThat(executor.size()).isEqualTo(3);
    }

    @Test
    void oneThatHangsMakesRoomForOneMore() {
        Bulkhead bulkhead = new Bulkhead(executor, 1);
        Bulkhead.Ticket hanging = bulkhead.ticket(() -> {}, refusal -> {});
        hanging.start();
        startAll(bulkhead, 2);

        hanging.hangs();
        hanging.hangs();

        assertThat(executor.size()).isEqualTo(2);
    }

    @Test
    void noMoreThanSoManyHangBesideTheOthers() {
        Bulkhead bulkhead = new Bulkhead(executor, 2);

        startAndHang(bulkhead, 10);

        assertThat(executor.size()).isEqualTo(4);
    }

    @Test
    void whatHungAndEndedLeavesAllPlacesFree() {
        Bulkhead bulkhead = new Bulkhead(executor, 2);
        startAndHang(bulkhead, 10);
        drain();

        startAll(bulkhead, 5);

        assertThat(executor.size()).isEqualTo(2);
    }

    @Test
    void theOthersFollowInTheOrderOfTheCalls() {
        Bulkhead bulkhead = new Bulkhead(executor, 2);
        startAll(bulkhead, 6);

        drain();

        assertThat(events).containsExactly("0", "1", "2", "3", "4", "5");
    }

    @Test
    void theEndOfEachStartsOneMore() {
        Bulkhead bulkhead = new Bulkhead(executor, 2);
        startAll(bulkhead, 6);

        executor.runAll();

        assertThat(executor.size()).isEqualTo(2);
    }

    @Test
    void afterTheQueueHasDrainedAllPlacesAreFree() {
        Bulkhead bulkhead = new Bulkhead(executor, 2);
        startAll(bulkhead, 5);
        drain();

        startAll(bulkhead, 5);

        assertThat(executor.size()).isEqualTo(2);
    }

    @Test
    void aTaskThatThrowsFreesItsPlace() {
        Bulkhead bulkhead = new Bulkhead(executor, 1);
        bulkhead.start(
                () -> {
                    throw new IllegalStateException("broken");
                },
                refusal -> events.add("refused"));
        startAll(bulkhead, 1);

        try {
            executor.runAll();
        } catch (IllegalStateException broken) {
            events.add(broken.getMessage());
        }
        executor.runAll();

        assertThat(events).containsExactly("broken", "0");
    }

    @Test
    void aTaskThatThrowsIntoTheCallersThreadFreesOnePlaceOnly() {
        AtomicInteger attempts = new AtomicInteger();
        Bulkhead bulkhead = new Bulkhead(
                command -> {
                    if (attempts.incrementAndGet() == 1) {
                        command.run();
                    } else {
                        executor.execute(command);
                    }
                },
                1);
        try {
            bulkhead.start(
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    refusal -> events.add("refused"));
        } catch (IllegalStateException broken) {
            events.add(broken.getMessage());
        }

        startAll(bulkhead, 3);

        assertThat(executor.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void theTaskThatIsRefusedIsTold(int refused) {
        Bulkhead bulkhead = new Bulkhead(refusing(refused), 3);

        startAll(bulkhead, 3);
        drain();

        List<String> expected = new ArrayList<>(List.of("0", "1", "2"));
        expected.remove(refused);
        expected.add(0, refused + " refused: full");
        assertThat(events).isEqualTo(expected);
    }

    @Test
    void aRefusedTaskFreesItsPlace() {
        Bulkhead bulkhead = new Bulkhead(refusing(0), 1);

        startAll(bulkhead, 2);
        drain();

        assertThat(events).containsExactly("0 refused: full", "1");
    }

    @Test
    void aTaskThatIsRefusedAtTheEndOfAnotherIsTold() {
        Bulkhead bulkhead = new Bulkhead(refusing(1), 1);

        startAll(bulkhead, 3);
        drain();

        assertThat(events).containsExactly("0", "1 refused: full", "2");
    }

    @Test
    void afterAllWereRefusedAllPlacesAreFree() {
        AtomicInteger attempts = new AtomicInteger();
        Bulkhead bulkhead = new Bulkhead(
                command -> {
                    if (attempts.incrementAndGet() <= 4) {
                        throw new OutOfMemoryError("no thread");
                    }
                    executor.execute(command);
                },
                2);
        startAll(bulkhead, 4);

        startAll(bulkhead, 4);

        assertThat(executor.size()).isEqualTo(2);
    }

    @Test
    void onRealThreadsNeverMoreAreUnderWayAndAllTakePlace() throws InterruptedException {
        int tasks = 5000;
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(tasks);
        ExecutorService threads = Executors.newCachedThreadPool();
        Bulkhead bulkhead = new Bulkhead(threads, 4);
        Runnable task = () -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            Thread.yield();
            underWay.decrementAndGet();
            done.countDown();
        };

        Runnable starter = () -> IntStream.range(0, tasks / 2).forEach(i -> bulkhead.start(task, refusal -> {}));
        threads.execute(starter);
        starter.run();
        boolean all = done.await(30, TimeUnit.SECONDS);
        threads.shutdownNow();

        assertThat(all).isTrue();
        assertThat(most).hasValueLessThanOrEqualTo(4);
    }

    private void startAll(Bulkhead bulkhead, int tasks) {
        for (int i = 0; i < tasks; i++) {
            String name = String.valueOf(i);
            bulkhead.start(() -> events.add(name), refusal -> events.add(name + " refused: " + refusal.getMessage()));
        }
    }

    private void drain() {
        while (executor.size() > 0) {
            executor.runAll();
        }
    }

    /** {@return the executor, but that it refuses one task} */
    private Executor refusing(int which) {
        AtomicInteger attempts = new AtomicInteger();
        return command -> {
            if (attempts.getAndIncrement() == which) {
                throw new RejectedExecutionException("full");
            }
            executor.execute(command);
        };
    }

    private static void startAndHang(Bulkhead bulkhead, int count) {
        List<Bulkhead.Ticket> tickets = Stream.generate(() -> bulkhead.ticket(() -> {}, refusal -> {}))
                .limit(count)
                .toList();
        tickets.forEach(Bulkhead.Ticket::start);
        tickets.forEach(Bulkhead.Ticket::hangs);
    }
}
