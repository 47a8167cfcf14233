package dev.healthcheck.internal.check;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.scrub.MaskedSecrets.Masked;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One check or section: what it is, how it stands, and whether it runs. All that changes is guarded by one lock, which
 * is held for moments only: never while code of the application runs.
 *
 * <p>No two cells are equal, so that one added under the name of one removed shares nothing with it.
 */
public final class CheckCell {
    private final String name;
    private final Callable<@Nullable CheckResult> body;
    private final CheckSettings settings;
    private final AtomicLong version;
    private final @Nullable CheckCell before;

    private final Object lock = new Object();
    private volatile @Nullable Recorded recorded;
    private volatile List<Masked> masked = List.of();
    private volatile boolean removed;
    /** Guarded by the lock. */
    private @Nullable Run running;
    /** Guarded by the lock. */
    private boolean tried;
    /** Only the background touches it. */
    private long backgroundFrom = Long.MIN_VALUE;

    /**
     * A status, and when it was recorded.
     *
     * @param nanos by the ticker: the clock on the wall may be set meanwhile
     */
    public record Recorded(Standing standing, long nanos) {
        public CheckOutcome outcome() {
            return standing.outcome();
        }

        /** {@return when it expires, by the ticker} */
        public long expires() {
            return nanos + Freshness.timeToLive(outcome());
        }

        /** {@return whether it has not expired by then} */
        public boolean isFresh(long now) {
            return now < expires();
        }
    }

    public CheckCell(String name, Callable<@Nullable CheckResult> body, CheckSettings settings) {
        this(name, body, settings, new AtomicLong(), null);
    }

    /**
     * A check that has never run.
     *
     * @param version grows with each status that is recorded
     * @param before the removed check of this name whose run has not ended; null if there is none
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

    /** {@return the last status with the time of its record, or null if none is recorded} */
    public @Nullable Recorded recorded() {
        return recorded;
    }

    /** {@return the last status, or null if none is recorded} */
    public @Nullable Standing standing() {
        Recorded last = recorded;
        return last == null ? null : last.standing();
    }

    /** {@return the last outcome, whatever its age, or null if none is recorded} */
    public @Nullable CheckOutcome last() {
        Recorded last = recorded;
        return last == null ? null : last.outcome();
    }

    /** {@return what was masked in the last output} */
    public List<Masked> masked() {
        return masked;
    }

    public void masked(List<Masked> now) {
        masked = now;
    }

    /**
     * {@return the run under way, else the given one, which is under way from now on; null if another status was
     * recorded than the caller knows}
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

    /** {@return the run under way, else the given one, which is under way from now on} */
    public Run join(Run mine) {
        synchronized (lock) {
            return requireNonNull(join(mine, recorded));
        }
    }

    /** Calls the action with the lock held. The action must be short, and call nothing of the application. */
    public <T> T locked(Supplier<T> action) {
        synchronized (lock) {
            return action.get();
        }
    }

    /** Replaces the status. Call with the lock held, so that each is judged after the one before it. */
    public void record(Recorded now) {
        recorded = now;
        version.incrementAndGet();
    }

    /** From now on the run is no longer under way. Allocates nothing, so that it cannot fail. */
    public void ended(Run run) {
        synchronized (lock) {
            if (running == run) {
                running = null;
            }
        }
    }

    /** {@return the run that a run of this check has to wait for, or null} */
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

    /** {@return whether a run of this check, or of one before it, keeps a thread} */
    boolean isBusy() {
        return underWay() != null;
    }

    /** Nothing is told of this check any more. */
    void remove() {
        removed = true;
    }

    public boolean isRemoved() {
        return removed;
    }

    /** {@return whether this is the first try} Its failure is not told: what it needs may not be bound yet. */
    public boolean firstTry() {
        synchronized (lock) {
            boolean first = !tried && running == null && recorded == null;
            tried = true;
            return first;
        }
    }

    /** {@return since when the background has waited to run it; now if this is the first look} */
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
