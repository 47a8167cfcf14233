package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.settings.CheckSettings;
import dev.healthcheck.internal.settings.Freshness;
import dev.healthcheck.internal.store.ResultStore;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Starts the runs in the background. Only starts them: they run elsewhere, so that none holds up another.
 *
 * <p>One beat looks at all works, so that a work which is added or removed needs no timer of its own.
 */
public final class Refresher {
    private static final int PAUSE_MILLIS = 100;

    private final Supplier<? extends Collection<Work>> works;
    private final Runner runner;
    private final ResultStore store;
    private final Freshness freshness;
    private final Heartbeat heartbeat;
    private final LongSupplier nanoTime;

    /** When each work was last started, or first seen. Only the beat touches it. */
    private final Map<Work, Long> started = new WeakHashMap<>();

    public Refresher(
            Supplier<? extends Collection<Work>> works,
            Runner runner,
            ResultStore store,
            Freshness freshness,
            Heartbeat heartbeat,
            LongSupplier nanoTime) {
        this.works = works;
        this.runner = runner;
        this.store = store;
        this.freshness = freshness;
        this.heartbeat = heartbeat;
        this.nanoTime = nanoTime;
    }

    /** Begins; ends with the scheduler. */
    public void start(ScheduledExecutorService scheduler) {
        heartbeat.beat();
        scheduler.scheduleWithFixedDelay(this::beatSafely, 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A scheduler never calls again what has thrown. While each beat fails, the heart counts as stopped. */
    private void beatSafely() {
        try {
            beat();
            heartbeat.beat();
        } catch (RuntimeException | Error e) {
            // Out of memory at worst. Should it stay so, every check that is run in the background says it.
        }
    }

    void beat() {
        runner.recordLate();
        works.get().stream().filter(work -> work.settings().isRefreshed()).forEach(this::startIfDue);
    }

    private void startIfDue(Work work) {
        long now = nanoTime.getAsLong();
        Long before = started.putIfAbsent(work, now);
        long waited = before == null ? 0 : now - before;
        if (waited >= pause(work).toNanos()) {
            started.put(work, now);
            runner.refresh(work);
        }
    }

    private Duration pause(Work work) {
        CheckSettings settings = work.settings();
        CheckOutcome last = store.last(work);
        return last == null
                ? settings.initialDelay()
                : freshness.spread(settings.interval(last.state() == CheckState.PASSED), last);
    }
}
