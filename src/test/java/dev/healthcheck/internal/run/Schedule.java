package dev.healthcheck.internal.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs logical threads one at a time, and lets a seeded random decide at each schedule point which goes on. Only a
 * thread that the code under test itself blocks, as before a lock, is left to the machine.
 */
final class Schedule implements Executor {
    private static final long FAR_TOO_LONG = TimeUnit.SECONDS.toNanos(10);

    private final Random random;
    private final ExecutorService threads;
    private final List<Task> tasks = new ArrayList<>();
    private final Deque<String> trace = new ArrayDeque<>();

    /** Of ten choices, how many are for the thread that ran last: some bugs need long spells, some many changes. */
    private final int loyalty;

    private Task last;
    private volatile Throwable failure;

    private final class Task implements Runnable {
        private final String name;
        private final Runnable body;
        private final Semaphore turn = new Semaphore(0);
        private volatile Thread thread;
        private volatile boolean atPoint;
        private volatile boolean waking;
        private volatile boolean ended;

        Task(String name, Runnable body) {
            this.name = name;
            this.body = body;
        }

        @Override
        public void run() {
            thread = Thread.currentThread();
            CURRENT.set(this);
            try {
                point();
                body.run();
            } catch (Throwable thrown) {
                failure = thrown;
            } finally {
                CURRENT.remove();
                ended = true;
            }
        }

        void point() {
            atPoint = true;
            turn.acquireUninterruptibly();
            waking = false;
        }

        void goOn() {
            // Its state is still that of one that waits, until it has woken.
            waking = true;
            atPoint = false;
            turn.release();
        }

        /** {@return whether it waits for something that another has to do} */
        boolean isBlocked() {
            Thread.State state = thread.getState();
            return !atPoint
                    && !waking
                    && !ended
                    && (state == Thread.State.WAITING
                            || state == Thread.State.TIMED_WAITING
                            || state == Thread.State.BLOCKED);
        }
    }

    private static final ThreadLocal<Task> CURRENT = new ThreadLocal<>();

    Schedule(long seed, ExecutorService threads) {
        this.random = new Random(seed);
        this.loyalty = random.nextInt(4) * 3;
        this.threads = threads;
    }

    Random random() {
        return random;
    }

    /** Adds a logical thread; it begins when it is chosen. */
    void add(String name, Runnable body) {
        Task task = new Task(name, body);
        synchronized (tasks) {
            tasks.add(task);
        }
        threads.execute(task);
    }

    @Override
    public void execute(Runnable command) {
        add("run", command);
    }

    /** {@return whether a logical thread of this name runs now} */
    static boolean isCurrent(String name) {
        Task current = CURRENT.get();
        return current != null && current.name.equals(name);
    }

    /** Where another thread may go on instead of this one. */
    static void point() {
        Task current = CURRENT.get();
        if (current != null) {
            current.point();
        }
    }

    /** Goes on until all have ended. */
    void runAll() {
        while (failure == null) {
            List<Task> ready = settled();
            if (ready.isEmpty()) {
                return;
            }
            last = next(ready);
            trace.add(last.name);
            last.goOn();
        }
        throw new AssertionError("thrown in a thread after " + trace, failure);
    }

    private Task next(List<Task> ready) {
        return random.nextInt(10) < loyalty && ready.contains(last) ? last : ready.get(random.nextInt(ready.size()));
    }

    /** {@return those that may go on, once none is on its way any more; empty if all have ended} */
    private List<Task> settled() {
        long start = System.nanoTime();
        while (true) {
            List<Task> all;
            synchronized (tasks) {
                tasks.removeIf(task -> task.ended);
                all = List.copyOf(tasks);
            }
            if (all.isEmpty()) {
                return List.of();
            }
            boolean settled = all.stream().allMatch(task -> task.thread != null && (task.atPoint || task.isBlocked()));
            List<Task> ready = all.stream().filter(task -> task.atPoint).toList();
            if (settled && !ready.isEmpty()) {
                return ready;
            }
            if (System.nanoTime() - start > FAR_TOO_LONG) {
                throw new AssertionError("hangs after " + trace);
            }
            Thread.yield();
        }
    }
}
