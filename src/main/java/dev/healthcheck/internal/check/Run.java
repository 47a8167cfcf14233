package dev.healthcheck.internal.check;

import dev.healthcheck.CheckOutcome;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One run of a check; all callers that ask meanwhile share it. The run waits for its turn, calls the check, and reads
 * the result. The time limit holds for each of these phases alone.
 *
 * <p>The constructor allocates everything that the end needs, so that a run ends even if the memory is full.
 */
public final class Run {
    private static final int FRAMES = 20;

    /** The phase of a run. */
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
    private final List<String> callers;
    private final CountDownLatch done = new CountDownLatch(1);

    private volatile Phase phase = Phase.WAITING;
    private volatile long phaseFrom;
    private volatile long called;
    private volatile long returned;
    private volatile @Nullable CheckOutcome ended;
    private volatile boolean discarded;

    /** The thread of the call, or null; guarded by this run. */
    private @Nullable Thread thread;

    /** The run that waits for the end of this run, or null; guarded by this run. */
    private @Nullable Run next;

    /** Whether this run has ended, so that no other run may wait for it; guarded by this run. */
    private boolean over;

    /** The record that callers get while the run is late, or null; guarded by the lock of the cell. */
    private CheckCell.@Nullable Recorded late;

    /** The late phase at that record, or null; guarded by the lock of the cell. */
    private @Nullable Phase latePhase;

    /**
     * Makes a run that waits for its turn.
     *
     * @param created the process time of the creation, in nanoseconds
     * @param patience the time that callers wait if a report may show the last result; else the time limit
     * @param trial whether a failed result is not recorded
     * @param callers the services that the request behind this run has visited
     */
    public Run(CheckCell cell, long created, Duration patience, boolean trial, List<String> callers) {
        this.cell = cell;
        this.created = created;
        this.phaseFrom = created;
        this.patience = patience;
        this.trial = trial;
        this.callers = callers;
    }

    public CheckCell cell() {
        return cell;
    }

    /** {@return the services that the request behind this run has visited, the first one first} */
    public List<String> callers() {
        return callers;
    }

    public boolean isTrial() {
        return trial;
    }

    /** {@return the process time until which callers wait for the run} */
    public long deadline() {
        long limit = cell.settings().timeout().toNanos();
        // A caller that waits for the turn and for the check waits up to 1.25 times the limit, not twice as long.
        return patience.toNanos() < limit
                ? created + patience.toNanos()
                : Math.min(phaseFrom + limit, created + limit + limit / 4);
    }

    /** {@return the process time at which the current phase exceeds the time limit} */
    public long lateFrom() {
        return phaseFrom + cell.settings().timeout().toNanos();
    }

    /** {@return the phase that exceeds the time limit now, or null} */
    public @Nullable Phase lateness(long now) {
        // The phase is read before its start time: if the phase changes in between, the run is not late.
        Phase at = phase;
        boolean late = at != Phase.ENDED
                && now - phaseFrom >= cell.settings().timeout().toNanos();
        return late ? at : null;
    }

    /** {@return the time of the call, without the reading of the result; before the call, the time of the wait} */
    public Duration took(long now) {
        Phase at = phase;
        long from = at == Phase.WAITING ? created : called;
        return Duration.ofNanos((at == Phase.WAITING || at == Phase.CALLING ? now : returned) - from);
    }

    /** Records that the current thread calls the check from now on. */
    public synchronized void begin(long now) {
        thread = Thread.currentThread();
        called = now;
        returned = now;
        phaseFrom = now;
        phase = Phase.CALLING;
    }

    /** Records that the check has returned, and that the thread reads its result from now on. */
    public synchronized void reading(long now) {
        returned = now;
        phaseFrom = now;
        phase = Phase.READING;
    }

    /** Releases the thread: {@link #interrupt} does not reach it from now on, as it may run another task. */
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

    /** {@return up to 20 stack frames of the thread, the innermost first; empty without a thread} */
    public synchronized List<String> frames() {
        return thread == null
                ? List.of()
                : Arrays.stream(thread.getStackTrace())
                        .limit(FRAMES)
                        .map(StackTraceElement::toString)
                        .toList();
    }

    /**
     * Makes the other run wait for the end of this run, in place of the run that waited before.
     *
     * @return the run that does not wait: the run that waited before, or the other run if this one has ended; else null
     */
    public synchronized @Nullable Run startAtEnd(Run other) {
        Run out = over ? other : next;
        if (!over) {
            next = other;
        }
        return out;
    }

    /** {@return the run that waits for the end of this run, or null} No run may wait for it from now on. */
    public synchronized @Nullable Run end() {
        over = true;
        Run waiting = next;
        next = null;
        return waiting;
    }

    /** Releases all callers that wait. Allocates no memory. */
    public void release() {
        phase = Phase.ENDED;
        done.countDown();
    }

    /** {@return whether the run has ended within the time} */
    public boolean await(long nanos) throws InterruptedException {
        return done.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** {@return the outcome of the run; null before its end, and if the outcome could not be recorded} */
    public @Nullable CheckOutcome outcome() {
        return ended;
    }

    public void ended(CheckOutcome outcome) {
        ended = outcome;
    }

    /** {@return whether the failed result of a trial was dropped} */
    public boolean isDiscarded() {
        return discarded;
    }

    public void discard() {
        discarded = true;
    }

    public CheckCell.@Nullable Recorded late() {
        return late;
    }

    /** {@return the late phase at the late record; null if the last result was too old then} */
    public @Nullable Phase latePhase() {
        return latePhase;
    }

    public void late(CheckCell.Recorded told, @Nullable Phase phase) {
        late = told;
        latePhase = phase;
    }
}
