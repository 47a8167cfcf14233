package dev.healthcheck.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.Gate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    @Test
    void aReaderThatBlocksHoldsUpNobodyAndMissesNothing() throws InterruptedException {
        Gate gate = new Gate();
        CountDownLatch all = new CountDownLatch(100);
        ConcurrentLinkedQueue<Integer> read = new ConcurrentLinkedQueue<>();
        Mailbox<Integer> mailbox = new Mailbox<>(
                threads,
                message -> {
                    gate.pass();
                    read.add(message);
                    all.countDown();
                },
                refusal -> {});

        for (int i = 0; i < 100; i++) {
            mailbox.post(i);
            mailbox.deliver();
        }
        List<Integer> meanwhile = List.copyOf(read);
        gate.open();

        assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(meanwhile).isEmpty();
        assertThat(read)
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void aReaderThatThrowsReadsTheNextMessage() {
        List<String> read = new ArrayList<>();
        Mailbox<String> mailbox = new Mailbox<>(
                Runnable::run,
                message -> {
                    read.add(message);
                    throw new StackOverflowError(message);
                },
                refusal -> {});
        mailbox.post("a");
        mailbox.post("b");

        mailbox.deliver();

        assertThat(read).containsExactly("a", "b");
    }

    @Test
    void wantOfAThreadIsToldOnceUntilThereIsOne() {
        List<String> told = new ArrayList<>();
        List<String> read = new ArrayList<>();
        boolean[] full = {true};
        Mailbox<String> mailbox = new Mailbox<>(
                command -> {
                    if (full[0]) {
                        throw new OutOfMemoryError("no thread");
                    }
                    command.run();
                },
                read::add,
                refusal -> told.add(refusal.getMessage()));
        mailbox.post("a");
        mailbox.deliver();
        mailbox.deliver();
        full[0] = false;
        mailbox.deliver();
        full[0] = true;
        mailbox.post("b");
        mailbox.deliver();

        assertThat(told).containsExactly("no thread", "no thread");
        assertThat(read).containsExactly("a");
    }
}
