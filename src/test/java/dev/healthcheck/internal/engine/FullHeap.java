package dev.healthcheck.internal.engine;

import static dev.healthcheck.testing.Given.settings;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.run.RunnerThreads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A JVM of a small heap that one check fills while callers and the background go on; for {@link FullHeapTest}. */
final class FullHeap {
    private static final int CHECKS = 30;
    private static final int CALLERS = 4;
    private static final long HUNGRY_MILLIS = 3_000;
    private static final long RECOVERY_SECONDS = 20;

    private final AtomicBoolean hungry = new AtomicBoolean(true);

    private FullHeap() {}

    /** Prints which checks have not run again, in one line. */
    public static void main(String[] arguments) throws InterruptedException {
        System.out.println("not run again: " + new FullHeap().lost());
        Runtime.getRuntime().halt(0);
    }

    private List<String> lost() throws InterruptedException {
        Settings settings = settings(
                "healthcheck.success-ttl", "10ms",
                "healthcheck.failed-ttl", "10ms",
                "healthcheck.timeout", "1s",
                "healthcheck.executor", "own",
                "healthcheck.max-concurrent", "40");
        RunnerThreads threads =
                new RunnerThreads("own", FullHeap.class.getClassLoader(), System.getLogger("full heap"));
        Engine engine =
                Engine.with(settings).threads(threads).maxWaiters(CALLERS).build();
        for (int i = 0; i < CHECKS; i++) {
            engine.registry().addCheck("instant-" + i, () -> CheckResult.passed("ok"));
        }
        engine.registry().addCheck("hungry", this::eat);
        ExecutorService background = Executors.newSingleThreadExecutor();
        engine.start(() -> background, () -> false);
        for (int i = 0; i < CALLERS; i++) {
            Thread caller = new Thread(() -> ask(engine));
            caller.setDaemon(true);
            caller.start();
        }
        TimeUnit.MILLISECONDS.sleep(HUNGRY_MILLIS);
        hungry.set(false);
        return lostSince(engine, Instant.now());
    }

    private static List<String> lostSince(Engine engine, Instant fed) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(RECOVERY_SECONDS);
        List<String> lost;
        do {
            TimeUnit.MILLISECONDS.sleep(100);
            lost = engine.health().current(Selection.ALL).report().results().stream()
                    .filter(outcome -> !outcome.passed() || outcome.timestamp().isBefore(fed))
                    .map(CheckOutcome::checker)
                    .toList();
        } while (!lost.isEmpty() && System.nanoTime() < end);
        return lost;
    }

    private void ask(Engine engine) {
        while (true) {
            try {
                engine.health().current(Selection.ALL);
            } catch (RuntimeException | Error e) {
                // Out of memory: the server would answer with an error of its own.
            }
        }
    }

    private CheckResult eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (hungry.get()) {
            eaten.add(new byte[10_000]);
        }
        return CheckResult.passed("fed");
    }
}
