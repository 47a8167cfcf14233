package dev.healthcheck.internal.cdi;

import dev.healthcheck.internal.check.Invocation;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.microprofile.MicroProfileHealth;
import jakarta.enterprise.inject.spi.BeanContainer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Adds the checks of MicroProfile Health to the registry. Only a response tells the name of its check: the start calls
 * each check once to learn it. The first report waits for the names, for no longer than the time limit of a check.
 *
 * <p>A check without a response in time has the name of its bean, until a run of it tells another name.
 */
final class MicroProfileChecks {
    private final List<Slot> slots = new ArrayList<>();
    private final BeanContainer container;
    private final Registry registry;
    private final Executor threads;
    private final RequestScopes scopes;
    private final long limit;
    private final BiConsumer<String, String> aliases;
    private final Runnable then;
    private final AtomicBoolean claimed = new AtomicBoolean();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private volatile long deadline;
    private volatile boolean begun;

    /**
     * @param limit the longest wait for the names
     * @param aliases receives the name of a check and the name of its response, where they differ
     * @param then runs when the registry has the checks
     */
    MicroProfileChecks(
            BeanContainer container,
            Registry registry,
            Executor threads,
            RequestScopes scopes,
            Duration limit,
            BiConsumer<String, String> aliases,
            Runnable then) {
        this.container = container;
        this.registry = registry;
        this.threads = threads;
        this.scopes = scopes;
        this.limit = limit.toNanos();
        this.aliases = aliases;
        this.then = then;
    }

    /** Calls each check once, on the threads of the checks. */
    void start(List<Declaration> checks) {
        checks.forEach(check -> slots.add(new Slot(check)));
        begun = true;
        if (slots.isEmpty()) {
            complete();
            return;
        }
        slots.forEach(Slot::learn);
    }

    /** {@return the number of checks that the registry does not have yet} */
    int awaited() {
        return end.isDone() ? 0 : slots.size();
    }

    /** Completes the registry if nothing is left to wait for. The background calls this method. */
    void beat() {
        if (!end.isDone() && (slots.stream().allMatch(slot -> slot.first.isDone()) || nanosLeft() <= 0)) {
            complete();
        }
    }

    /**
     * Waits until the registry has the checks. Does nothing before the start: a server may ask for its health while it
     * still starts the application, and the registry must not be complete without the checks then.
     */
    void complete() {
        if (!begun || end.isDone()) {
            return;
        }
        if (claimed.compareAndSet(false, true)) {
            try {
                register();
            } finally {
                end.complete(null);
            }
            then.run();
        } else {
            end.join();
        }
    }

    /** {@return the time left for the names} It begins with the first question: some servers start threads late. */
    private long nanosLeft() {
        if (deadline == 0) {
            deadline = System.nanoTime() + limit;
        }
        return deadline - System.nanoTime();
    }

    private void register() {
        Map<String, Integer> count = new HashMap<>();
        slots.forEach(slot -> count.merge(slot.awaitName(), 1, Integer::sum));
        // Each of several alike has a longer name: the order of the beans must not decide.
        slots.forEach(slot -> slot.register(slot.awaitName(), count.getOrDefault(slot.awaitName(), 0) > 1));
    }

    /** A check with its current name. */
    private final class Slot implements Invocation {
        private final Declaration check;
        private final Invocation bean;
        private final FutureTask<String> first;
        private final AtomicBoolean named = new AtomicBoolean();
        private volatile String registered;

        Slot(Declaration check) {
            this.check = check;
            this.bean = BeanInvocation.of(check, container);
            this.first = new FutureTask<>(() -> scopes.within(check.name(), this::firstName));
            this.registered = check.name();
        }

        void learn() {
            try {
                threads.execute(first);
            } catch (RuntimeException | Error noThread) {
                first.cancel(false);
            }
        }

        /** {@return the name of the response; empty if it is not known} The next run reports what went wrong. */
        private String firstName() {
            try {
                return bean.invoke(returned -> Objects.requireNonNullElse(
                        MicroProfileHealth.named(returned).name(), ""));
            } catch (Exception e) {
                return "";
            }
        }

        String awaitName() {
            String name = "";
            try {
                name = first.get(Math.max(0, nanosLeft()), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (TimeoutException e) {
                first.cancel(true);
            } catch (ExecutionException | RuntimeException failed) {
                // The next run reports it.
            }
            return !Registry.isAllowed(name) ? check.name() : name;
        }

        synchronized void register(String name, boolean isShared) {
            named.set(!name.equals(check.name()));
            List<String> names = new ArrayList<>();
            if (!isShared) {
                names.add(name);
            }
            names.add(name + " (" + check.name() + ")");
            String unique = name + " (" + check.origin();
            names.add(unique + ")");
            // Some containers do not tell the members of producers, so that several checks have one origin.
            for (int number = 2; number <= slots.size(); number++) {
                names.add(unique + ", " + number + ")");
            }
            names.stream().filter(this::isAdded).findFirst().ifPresent(added -> registered(added, name));
        }

        private void registered(String added, String name) {
            registered = added;
            if (!added.equals(name)) {
                aliases.accept(added, name);
                registry.resultsChanged();
            }
        }

        private boolean isAdded(String name) {
            try {
                registry.addCheck(name, check.annotation(), check.bean().getTypes(), this);
                return true;
            } catch (IllegalArgumentException taken) {
                return false;
            }
        }

        /** Calls the check, and notes the name of its response. */
        @Override
        public <T> T invoke(Reader<T> reader) throws Exception {
            return bean.invoke(returned -> {
                MicroProfileHealth.Named response = MicroProfileHealth.named(returned);
                note(response.name());
                return reader.read(response.value());
            });
        }

        private void note(@Nullable String name) {
            if (name != null
                    && Registry.isAllowed(name)
                    && !name.equals(check.name())
                    && named.compareAndSet(false, true)) {
                try {
                    threads.execute(() -> rename(name));
                } catch (RuntimeException | Error noThread) {
                    // The run must not fail for it; the next one renames the check.
                    named.set(false);
                }
            }
        }

        /** Adds the new name before it removes the old one: a report between must not miss the check. */
        private synchronized void rename(String name) {
            String old = registered;
            register(name, false);
            if (!registered.equals(old)) {
                registry.removeCheck(old);
            }
        }
    }
}
