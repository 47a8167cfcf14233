package dev.healthcheck.internal.check;

import dev.healthcheck.CheckOutcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a check, shared by everybody who asks while it is under way. It waits for its turn, calls the check, and
 * has the result read; the time limit holds for each of these phases by itself.
 *
 * <p>Whatever its end needs is made with it, so that it ends also where no memory is left.
 */
public final class Run {
    private static final int FRAMES = 20;

    /** What a run is at. */
    public enum Phase {
        WAITING,
        CALLING,
        READING,
        ENDED
    }

    private final CheckCell cell;
    private final long created;
    private final Duration patience;
    private final boolean trial;
    private final CountDownLatch done = new CountDownLatch(1);

    private volatile Phase phase = Phase.WAITING;
    private volatile long phaseFrom;
    private volatile long called;
    private volatile long returned;
    private volatile @Nullable CheckOutcome ended;
    private volatile boolean discarded;

    /** Where it runs now; guarded by this run. */
    private @Nullable Thread thread;

    /** What waits for the end of this run; guarded by this run. */
    private @Nullable Run next;

    /** Guarded by this run: from then on nothing may wait for it. */
    private boolean over;

    /** What callers are told meanwhile; guarded by the cell's lock. */
    private CheckCell.@Nullable Recorded late;

    /** Guarded by the cell's lock. */
    private @Nullable Phase latePhase;

    /**
     * A run that waits for its turn.
     *
     * @param created by the ticker
     * @param patience how long callers wait for it while there is another result
     * @param trial whether a failure is not to be recorded
     */
    public Run(CheckCell cell, long created, Duration patience, boolean trial) {
        this.cell = cell;
        this.created = created;
        this.phaseFrom = created;
        this.patience = patience;
        this.trial = trial;
    }

    public CheckCell cell() {
        return cell;
    }

    public boolean isTrial() {
        return trial;
    }

    /** {@return until when callers wait for it, by the ticker} */
    public long deadline() {
        long limit = cell.settings().timeout().toNanos();
        // Who waits for a turn as well as for the check waits a little longer, but not twice as long.
        return patience.toNanos() < limit
                ? created + patience.toNanos()
                : Math.min(phaseFrom + limit, created + limit + limit / 4);
    }

    /** {@return when its present phase will have taken too long} */
    public long lateFrom() {
        return phaseFrom + cell.settings().timeout().toNanos();
    }

    /** {@return the phase that takes too long now; null if none does} */
    public @Nullable Phase lateness(long now) {
        // The phase first: were it to change in between, its time would only be longer.
        Phase at = phase;
        boolean late = at != Phase.ENDED
                && now - phaseFrom >= cell.settings().timeout().toNanos();
        return late ? at : null;
    }

    /** {@return how long the check has taken, without the wait for its turn and without the reading of its result} */
    public Duration took(long now) {
        Phase at = phase;
        long from = at == Phase.WAITING ? created : called;
        return Duration.ofNanos((at == Phase.WAITING || at == Phase.CALLING ? now : returned) - from);
    }

    /** From now on this thread calls the check. */
    public synchronized void begin(long now) {
        thread = Thread.currentThread();
        called = now;
        returned = now;
        phaseFrom = now;
        phase = Phase.CALLING;
    }

    /** The check has returned, and its result is read. */
    public synchronized void reading(long now) {
        returned = now;
        phaseFrom = now;
        phase = Phase.READING;
    }

    /** From now on no interrupt of ours reaches the thread, which may have other things to do. */
    public synchronized void leaveThread(long now) {
        if (phase == Phase.CALLING) {
            returned = now;
        }
        thread = null;
    }

    public synchronized boolean hasThread() {
        return thread != null;
    }

    public synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** {@return where its thread is, innermost frame first} */
    public synchronized List<String> frames() {
        return thread == null
                ? List.of()
                : Arrays.stream(thread.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .toList();
    }

    /**
     * Has the other run start when this one ends, in place of one that waited before.
     *
     * @return the run that does not wait: the one that waited before, or the other if this one has ended; else null
     */
    public synchronized @Nullable Run startAtEnd(Run other) {
        Run out = over ? other : next;
        if (!over) {
            next = other;
        }
        return out;
    }

    /** {@return the run that waits for the end of this one, or null; from now on none may} */
    public synchronized @Nullable Run end() {
        over = true;
        Run waiting = next;
        next = null;
        return waiting;
    }

    /** Lets everybody go who waits. Allocates nothing. */
    public void release() {
        phase = Phase.ENDED;
        done.countDown();
    }

    /** {@return whether it has ended within the time} */
    public boolean await(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** {@return what came of it; null while it is under way, and where that could not be recorded} */
    public @Nullable CheckOutcome outcome() {
        return ended;
    }

    public void ended(CheckOutcome outcome) {
        ended = outcome;
    }

    /** {@return whether its result was not to be told} */
    public boolean isDiscarded() {
        return discarded;
    }

    public void discard() {
        discarded = true;
    }

    public CheckCell.@Nullable Recorded late() {
        return late;
    }

    /** {@return the phase that took too long when the run was recorded as late; null if its last result was too old} */
    public @Nullable Phase latePhase() {
        return latePhase;
    }

    public void late(CheckCell.Recorded told, @Nullable Phase phase) {
        late = told;
        latePhase = phase;
    }
}
