package dev.healthcheck.internal.trend;

import dev.healthcheck.CheckState;
import java.time.Duration;
import java.util.List;

/**
 * The trend of a check at one time. Immutable.
 *
 * @param lastRuns the last results, oldest first, at most 20
 * @param hour the last 60 minutes, in slots of 1 minute
 * @param day the last 24 hours, in slots of 15 minutes
 */
public record TrendView(List<Run> lastRuns, Window hour, Window day) {
    /** Copies the list. */
    public TrendView {
        lastRuns = List.copyOf(lastRuns);
    }

    /**
     * One of the last results.
     *
     * @param state the state of the check after the run
     * @param took how long the run took; at most 292 years
     */
    public record Run(CheckState state, Duration took) {}

    /**
     * The states of a check in the last part of the time.
     *
     * <p>The window begins with its first slot, and ends now: its last slot has only begun. The slots of all checks
     * begin at the same times.
     *
     * @param slots the slots, oldest first
     * @param known the share of the window in which a result counts, from 0 to 1
     * @param up the share of the known time in which the check passed or was degraded, from 0 to 1; NaN if no time is
     *     known
     */
    public record Window(List<Slot> slots, double known, double up) {
        /** Copies the list. */
        public Window {
            slots = List.copyOf(slots);
        }
    }

    /** The worst state within a slot. A worse state has a greater ordinal. */
    public enum Slot {
        /** No time of the slot is known. */
        UNKNOWN,
        PASSED,
        DEGRADED,
        /** The check failed or was stuck. */
        FAILED;

        /** {@return the slot of a check with that state all the time} */
        public static Slot of(CheckState state) {
            return switch (state) {
                case PASSED -> PASSED;
                case DEGRADED -> DEGRADED;
                case FAILED, STUCK -> FAILED;
                case PENDING, REMOVED -> UNKNOWN;
            };
        }
    }
}
