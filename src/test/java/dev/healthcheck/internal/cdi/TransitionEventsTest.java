package dev.healthcheck.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckState;
import dev.healthcheck.CheckTransition;
import dev.healthcheck.internal.scrub.Scrubber;
import dev.healthcheck.testing.FakeClock;
import dev.healthcheck.testing.Gate;
import dev.healthcheck.testing.LogLines;
import dev.healthcheck.testing.ManualExecutor;
import dev.healthcheck.testing.Quiet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.weld.environment.se.Weld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** In a real container, with an observer of each kind. */
@ExtendWith(Quiet.class)
class TransitionEventsTest {
    private final SeContainer container = new Weld()
            .disableDiscovery()
            .addBeanClasses(Observer.class, Scoped.class)
            .initialize();
    private final Observer observer = container.select(Observer.class).get();
    private final LogLines log = new LogLines();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @RequestScoped
    static class Scoped {
        private int asked;

        int ask() {
            return ++asked;
        }
    }

    @ApplicationScoped
    static class Observer {
        private final ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<String> toldAsync = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Thread> on = new ConcurrentLinkedQueue<>();
        private final ConcurrentLinkedQueue<Integer> asked = new ConcurrentLinkedQueue<>();
        private volatile CountDownLatch expected = new CountDownLatch(0);
        private volatile Runnable trouble = () -> {};

        @Inject
        Scoped scoped;

        void changed(@Observes CheckTransition change) {
            tell(change, told);
        }

        void changedAsync(@ObservesAsync CheckTransition change) {
            tell(change, toldAsync);
        }

        private void tell(CheckTransition change, ConcurrentLinkedQueue<String> where) {
            on.add(Thread.currentThread());
            asked.add(scoped.ask());
            where.add(change.checker());
            expected.countDown();
            trouble.run();
        }

        void expect(int tellings) {
            expected = new CountDownLatch(tellings);
        }

        boolean isTold() throws InterruptedException {
            return expected.await(30, TimeUnit.SECONDS);
        }

        List<String> told() {
            return List.copyOf(told);
        }

        List<String> toldAsync() {
            return List.copyOf(toldAsync);
        }

        List<Thread> on() {
            return List.copyOf(on);
        }

        List<Integer> asked() {
            return List.copyOf(asked);
        }

        void trouble(Runnable trouble) {
            this.trouble = trouble;
        }
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        container.close();
    }

    @Test
    void bothKindsOfObserversAreToldOnceAndInOrder() throws InterruptedException {
        TransitionEvents events = events(threads);
        observer.expect(200);
        List<String> names = IntStream.range(0, 100).mapToObj(String::valueOf).toList();

        names.forEach(name -> tell(events, name));

        assertThat(observer.isTold()).isTrue();
        assertThat(observer.told()).isEqualTo(names);
        assertThat(observer.toldAsync()).isEqualTo(names);
    }

    @Test
    void nobodyIsToldOnTheThreadOfTheCaller() throws InterruptedException {
        observer.expect(2);
        tell(events(threads), "a");

        assertThat(observer.isTold()).isTrue();
        assertThat(observer.on()).hasSize(2).doesNotContain(Thread.currentThread());
    }

    @Test
    void eachTellingHasARequestScope() throws InterruptedException {
        TransitionEvents events = events(threads);
        observer.expect(4);
        tell(events, "a");
        tell(events, "b");

        assertThat(observer.isTold()).isTrue();
        assertThat(observer.asked()).hasSize(4).contains(1);
    }

    @Test
    void anObserverThatThrowsIsLoggedAndKeepsNoOtherFromBeingTold() {
        ManualExecutor executor = new ManualExecutor(() -> {});
        TransitionEvents events = events(executor);
        observer.trouble(() -> {
            throw new IllegalStateException("no pager, password=x7Leaked9");
        });
        tell(events, "a");
        tell(events, "b");

        executor.runAll();

        assertThat(List.of(observer.told(), observer.toldAsync()))
                .containsExactly(List.of("a", "b"), List.of("a", "b"));
        assertThat(log.lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("WARNING HC0015: an observer of a changed check failed"))
                .allMatch(line -> line.contains("no pager, password=********"))
                .noneMatch(line -> line.contains("x7Leaked9"));
    }

    @Test
    void anObserverWhoseExceptionCannotBeReadKeepsNoLaterChangeFromBeingTold() {
        ManualExecutor executor = new ManualExecutor(() -> {});
        TransitionEvents events = events(executor);
        observer.trouble(() -> {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw new IllegalStateException("the proxy is gone");
                }
            };
        });
        tell(events, "a");
        tell(events, "b");
        executor.runAll();
        tell(events, "c");
        executor.runAll();

        assertThat(observer.told()).containsExactly("a", "b", "c");
    }

    @Test
    void anObserverThatHangsHoldsUpNobodyWhoTells() throws InterruptedException {
        Gate gate = new Gate();
        TransitionEvents events = events(threads);
        observer.trouble(gate::pass);
        observer.expect(1);
        tell(events, "hangs");
        boolean told = observer.isTold();

        observer.expect(5);
        tell(events, "a");
        tell(events, "b");
        List<String> meanwhile = observer.told();
        gate.open();

        assertThat(told).isTrue();
        assertThat(meanwhile).containsExactly("hangs");
        assertThat(observer.isTold()).isTrue();
        assertThat(observer.told()).containsExactly("hangs", "a", "b");
    }

    @Test
    void atMostAThousandWaitAndTheFirstAreLetGo() {
        ManualExecutor executor = new ManualExecutor(() -> {});
        TransitionEvents events = events(executor);
        IntStream.range(0, 1003).forEach(i -> tell(events, String.valueOf(i)));

        executor.runAll();

        assertThat(observer.told()).hasSize(1000).startsWith("3").endsWith("1002");
    }

    @Test
    void manyChangesTakeOneThread() {
        ManualExecutor executor = new ManualExecutor(() -> {});
        TransitionEvents events = events(executor);
        tell(events, "a");
        tell(events, "b");

        assertThat(executor.size()).isEqualTo(1);
    }

    @Test
    void afterAllAreToldTheNextIsToldToo() {
        ManualExecutor executor = new ManualExecutor(() -> {});
        TransitionEvents events = events(executor);
        tell(events, "a");
        executor.runAll();
        tell(events, "b");
        executor.runAll();

        assertThat(observer.told()).containsExactly("a", "b");
    }

    @Test
    void withoutAThreadThatIsLoggedOnce() {
        TransitionEvents events = events(command -> {
            throw new RejectedExecutionException("full");
        });
        tell(events, "a");
        tell(events, "b");

        assertThat(log.lines())
                .containsExactly("WARNING HC0025: there is no thread to tell the observers of changed checks;"
                        + " they are told later: java.util.concurrent.RejectedExecutionException: full");
    }

    @Test
    void whatThereWasNoThreadForIsToldLater() {
        ManualExecutor executor = new ManualExecutor(() -> {});
        List<Executor> refusesOnce = new ArrayList<>(List.of(command -> {
            throw new OutOfMemoryError("no thread");
        }));
        TransitionEvents events = events(command -> {
            Executor next = refusesOnce.isEmpty() ? executor : refusesOnce.remove(0);
            Objects.requireNonNull(next).execute(command);
        });
        tell(events, "a");
        tell(events, "b");
        executor.runAll();

        assertThat(observer.told()).containsExactly("a", "b");
    }

    @Test
    void afterTheEndNothingMoreIsTold() {
        ManualExecutor executor = new ManualExecutor(() -> {});
        TransitionEvents events = events(executor);
        tell(events, "a");

        events.close();
        executor.runAll();

        assertThat(observer.told()).isEmpty();
    }

    @Test
    void whatChangesAfterTheEndIsLeftAloneAndNotLogged() {
        TransitionEvents events = events(command -> {
            throw new RejectedExecutionException("the application is stopping");
        });

        events.close();
        tell(events, "a");

        assertThat(log.lines()).isEmpty();
    }

    private TransitionEvents events(Executor executor) {
        Event<CheckTransition> event = container.getBeanManager().getEvent().select(new TypeLiteral<CheckTransition>() {
            private static final long serialVersionUID = 1L;
        });
        return new TransitionEvents(
                event,
                executor,
                new RequestScopes(container.select(RequestContextController.class), new TransactionGuard(log)),
                new Scrubber(List.of()),
                log);
    }

    private static CheckTransition change(String name) {
        return new CheckTransition(name, null, CheckState.FAILED, FakeClock.START, "x", null, CheckMetadata.DEFAULT);
    }

    private static void tell(TransitionEvents events, String checker) {
        events.accept(change(checker));
        events.deliver();
    }
}
