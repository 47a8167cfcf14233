package dev.healthcheck.internal.check;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of a check after its last run, with the numbers that the next status depends on. Immutable.
 *
 * @param outcome the outcome of the last run, with the state that follows from all runs
 * @param passes the number of runs in a row that have passed, up to the last run
 * @param recent a bit for each of the last runs, the newest lowest: 1 if this run or the run before it failed, not both
 * @param lastFailure the output of the last run that failed; null if no run has failed
 */
public record CheckStatus(
        CheckOutcome outcome,
        int passes,
        int recent,
        @Nullable Object lastFailure) {
    /** The limits of Nagios, without weights: 6 changes in 20 runs start the flapping, and fewer than 4 end it. */
    private static final int WATCHED_RUNS = 20;

    private static final int FLAPPING_FROM = 6;
    private static final int RESTING_BELOW = 4;

    /**
     * {@return the status of the check after another run}
     *
     * @param run the outcome of the run alone, with its own state
     * @param certain whether a failure counts at once, without regard to the threshold
     */
    public static CheckStatus after(
            @Nullable CheckStatus before, CheckOutcome run, CheckSettings settings, boolean certain) {
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
                run.exception(),
                settings.metadata());
        return new CheckStatus(
                judged, passes, recent, passed ? before == null ? null : before.lastFailure : run.output());
    }

    /** {@return the expiry of a run whose state differs from the state of the check: the check runs again soon} */
    private static Instant soonest(CheckOutcome run, CheckSettings settings) {
        Instant soon = run.timestamp().plus(settings.ttl(false));
        return soon.isBefore(run.expires()) ? soon : run.expires();
    }

    /** {@return the state below the thresholds: the state before, but a stuck check that has answered is failed} */
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

    private static int recentAfter(@Nullable CheckStatus before, boolean passed) {
        if (before == null) {
            return 0;
        }
        int changed = before.lastRunPassed() == passed ? 0 : 1;
        return ((before.recent << 1) | changed) & ((1 << WATCHED_RUNS) - 1);
    }

    private static boolean isFlapping(@Nullable CheckStatus before, int recent) {
        boolean was = before != null && before.outcome.flapping();
        return Integer.bitCount(recent) >= (was ? RESTING_BELOW : FLAPPING_FROM);
    }
}
