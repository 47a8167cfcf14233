package dev.healthcheck.internal.check;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a check stands after its last run, and what is needed to judge the next. Immutable.
 *
 * @param outcome the last run, with the state that follows from all of them
 * @param passes how many runs in a row have passed, up to the last
 * @param recent the last runs, the newest in the lowest bit: 1 if it went otherwise than the one before it
 * @param lastFailure what the last run that failed reported; null if none did
 */
public record Standing(
        CheckOutcome outcome,
        int passes,
        int recent,
        @Nullable Object lastFailure) {
    /** Of so many runs, these share of changes make a check flap, and let it rest again: as Nagios has it, unweighted. */
    private static final int WATCHED_RUNS = 20;

    private static final int FLAPPING_FROM = 6;
    private static final int RESTING_BELOW = 4;

    /**
     * {@return how a check stands after another run}
     *
     * @param run the run by itself: its state is what was seen
     * @param certain whether a failure counts at once, whatever the threshold
     */
    public static Standing after(@Nullable Standing before, CheckOutcome run, CheckSettings settings, boolean certain) {
        boolean passed = run.passed();
        int failures = passed ? 0 : 1 + (before == null ? 0 : before.outcome.consecutiveFailures());
        int passes = passed ? 1 + (before == null ? 0 : before.passes) : 0;
        boolean enough = certain || failures >= settings.failureThreshold() || passes >= settings.recoveryThreshold();
        CheckState state = before == null || enough ? run.state() : before.stateMeanwhile(run.state());
        int recent = recentAfter(before, passed);
        CheckOutcome judged = new CheckOutcome(
                run.checker(),
                run.output(),
                state,
                run.timestamp(),
                state == run.state() ? run.expires() : soonest(run, settings),
                run.responseTime(),
                settings.critical(),
                before == null ? run.timestamp() : before.since(state, run.timestamp()),
                failures,
                passed ? run.timestamp() : before == null ? null : before.outcome.lastSuccess(),
                isFlapping(before, recent),
                run.stack(),
                run.exception());
        return new Standing(judged, passes, recent, passed ? before == null ? null : before.lastFailure : run.output());
    }

    /** {@return when a run expires that is not what the check is judged to be: such a check is worth another look soon} */
    private static Instant soonest(CheckOutcome run, CheckSettings settings) {
        Instant soon = run.timestamp().plus(settings.ttl(false));
        return soon.isBefore(run.expires()) ? soon : run.expires();
    }

    /** While the runs of another kind are too few: as before, though one that has answered is no longer stuck. */
    private CheckState stateMeanwhile(CheckState seen) {
        if (outcome.passed() == seen.passed()) {
            return seen;
        }
        return outcome.passed() ? outcome.state() : CheckState.FAILED;
    }

    private Instant since(CheckState state, Instant now) {
        boolean bothFailed = !state.passed() && !outcome.passed();
        return bothFailed || state == outcome.state() ? outcome.since() : now;
    }

    private boolean lastRunPassed() {
        return passes > 0;
    }

    private static int recentAfter(@Nullable Standing before, boolean passed) {
        if (before == null) {
            return 0;
        }
        int changed = before.lastRunPassed() == passed ? 0 : 1;
        return ((before.recent << 1) | changed) & ((1 << WATCHED_RUNS) - 1);
    }

    private static boolean isFlapping(@Nullable Standing before, int recent) {
        boolean was = before != null && before.outcome.flapping();
        return Integer.bitCount(recent) >= (was ? RESTING_BELOW : FLAPPING_FROM);
    }
}
