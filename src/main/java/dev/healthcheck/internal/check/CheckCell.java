package dev.healthcheck.internal.check;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.scrub.MaskedSecrets.Masked;
import dev.healthcheck.internal.trend.Trend;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One check or section, with its settings, its last status and its current run. One lock guards the run and each change
 * of the status. A thread holds the lock only briefly, and never calls the application meanwhile. Each cell equals only itself, so that a check with the name of a removed check shares nothing with it.
 */
public final class CheckCell {
    private final String name;
    private final Callable<@Nullable CheckResult> body;
    private final CheckSettings settings;
    private final AtomicLong version;
    private final @Nullable CheckCell before;
    private final Object lock = new Object();
    private final Trend trend = new Trend();
    private final RunCounters counters = new RunCounters();
    private volatile @Nullable Recorded recorded;
    private volatile @Nullable CheckOutcome firstPass;
    private volatile boolean callsOn;
    private volatile List<Masked> masked = List.of();
    private volatile boolean removed;
    /** The current run, or null; guarded by the lock. */
    private @Nullable Run running;
    /** Whether {@link #firstTry} was called; guarded by the lock. */
    private boolean tried;
    /** Only the thread of the background reads and writes this field. */
    private long backgroundFrom = Long.MIN_VALUE;

    /**
     * A status with the time of its record.
     *
     * @param nanos the time by the ticker, because a user may set the system clock
     */
    public record Recorded(CheckStatus status, long nanos) {
        public CheckOutcome outcome() {
            return status.outcome();
        }

        /** {@return the ticker time at which the outcome expires} */
        public long expires() {
            return nanos + Freshness.timeToLive(outcome());
        }

        /** {@return whether the outcome expires after this ticker time} */
        public boolean isFresh(long now) {
            return now < expires();
        }
    }

    public CheckCell(String name, Callable<@Nullable CheckResult> body, CheckSettings settings) {
        this(name, body, settings, new AtomicLong(), null);
    }

    /**
     * Makes a check that has never run.
     *
     * @param version a counter that grows with each recorded status
     * @param before the removed check of this name whose run has not ended; null without such a check
     */
    CheckCell(
            String name,
            Callable<@Nullable CheckResult> body,
            CheckSettings settings,
            AtomicLong version,
            @Nullable CheckCell before) {
        this.name = name;
        this.body = body;
        this.settings = settings;
        this.version = version;
        this.before = before;
    }

    public String name() {
        return name;
    }

    public Callable<@Nullable CheckResult> body() {
        return body;
    }

    public CheckSettings settings() {
        return settings;
    }

    /** {@return the last status with the time of its record; null before the first record} */
    public @Nullable Recorded recorded() {
        return recorded;
    }

    /** {@return the last status; null before the first record} */
    public @Nullable CheckStatus status() {
        Recorded last = recorded;
        return last == null ? null : last.status();
    }

    /** {@return the last outcome, of any age; null before the first record} */
    public @Nullable CheckOutcome last() {
        Recorded last = recorded;
        return last == null ? null : last.outcome();
    }

    /** {@return the masked places of the last output, each with its rule} */
    public List<Masked> masked() {
        return masked;
    }

    public void masked(List<Masked> now) {
        masked = now;
    }

    /**
     * {@return the current run, or null} If no run is current and the last record is the known one, the given run
     * becomes the current run.
     */
    public @Nullable Run join(Run mine, @Nullable Recorded known) {
        synchronized (lock) {
            if (running == null) {
                if (recorded != known) {
                    return null;
                }
                running = mine;
            }
            return running;
        }
    }

    /** {@return the current run} If no run is current, the given run becomes the current run. */
    public Run join(Run mine) {
        synchronized (lock) {
            return requireNonNull(join(mine, recorded));
        }
    }

    /** Calls the action with the lock held. The action must be short, and must not call the application. */
    public <T> T locked(Supplier<T> action) {
        synchronized (lock) {
            return action.get();
        }
    }

    /** Replaces the status. The caller holds the lock, so that each status follows from the status before it. */
    public void record(Recorded now) {
        if (Transitions.isChange(status(), now.status())) {
            counters.changed();
        }
        if (firstPass == null && now.outcome().passed()) {
            firstPass = now.outcome();
        }
        recorded = now;
        version.incrementAndGet();
    }

    /** {@return the outcome of the first run that passed; null before it} */
    public @Nullable CheckOutcome firstPass() {
        return firstPass;
    }

    public Trend trend() {
        return trend;
    }

    /** {@return the counters of the runs} */
    public RunCounters counters() {
        return counters;
    }

    /** Marks the check as one that calls another service with the header of {@code CallChain}. */
    public void markCallsOn() {
        callsOn = true;
    }

    public boolean callsOn() {
        return callsOn;
    }

    /** {@return the current run, or null} */
    public @Nullable Run running() {
        synchronized (lock) {
            return running;
        }
    }

    /** Ends the current run if it is the given run. Allocates no memory, so that it cannot fail. */
    public void ended(Run run) {
        synchronized (lock) {
            if (running == run) {
                running = null;
            }
        }
    }

    /** {@return the run that must end before a run of this check starts, or null} */
    public @Nullable Run blocker() {
        return before == null ? null : before.underWay();
    }

    private @Nullable Run underWay() {
        Run own;
        synchronized (lock) {
            own = running;
        }
        return own != null && own.hasThread() ? own : blocker();
    }

    /** {@return whether a run of this check, or of a removed check of its name, has a thread} */
    boolean isBusy() {
        return underWay() != null;
    }

    /** Marks the check as removed: listeners receive nothing about it from now on. */
    void remove() {
        removed = true;
    }

    public boolean isRemoved() {
        return removed;
    }

    /** {@return whether this is the first try} Its failure is not reported: the server may bind a resource later. */
    public boolean firstTry() {
        synchronized (lock) {
            boolean first = !tried && running == null && recorded == null;
            tried = true;
            return first;
        }
    }

    /** {@return the ticker time from which the background waits to run the check; now at the first call} */
    public long backgroundFrom(long now) {
        if (backgroundFrom == Long.MIN_VALUE) {
            backgroundFrom = now;
        }
        return backgroundFrom;
    }

    public void backgroundStarted(long now) {
        backgroundFrom = now;
    }
}
