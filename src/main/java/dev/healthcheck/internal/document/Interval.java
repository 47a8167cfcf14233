package dev.healthcheck.internal.document;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interval of a probe.
 *
 * @param seconds the whole seconds, at least one
 * @param reason why the interval fits the checks
 */
record Interval(long seconds, String reason) {
    /** The interval of Kubernetes, where nothing shorter shows more. */
    private static final long STANDARD = 10;

    static Interval of(List<CheckFacts> checks, long timeoutSeconds) {
        Interval best = byChecks(checks);
        String reason = "Not below timeoutSeconds: the next probe begins after the end of this one.";
        return best.seconds < timeoutSeconds ? new Interval(timeoutSeconds, reason) : best;
    }

    private static Interval byChecks(List<CheckFacts> checks) {
        CheckFacts costly = costly(checks);
        if (costly != null) {
            Duration run = run(costly);
            return new Interval(
                    Times.seconds(run.multipliedBy(STANDARD)),
                    "Each request runs " + costly.name() + ", which took up to " + Times.shown(run)
                            + ": a tenth of the time at most.");
        }
        CheckFacts soonest = soonest(checks);
        if (soonest != null && soonest.refresh().toSeconds() < STANDARD) {
            return new Interval(
                    Math.max(1, soonest.refresh().toSeconds()),
                    "A result of " + soonest.name() + " lives " + Times.shown(soonest.refresh())
                            + " at least: a probe that comes sooner sees the same.");
        }
        return new Interval(
                STANDARD, "The interval of Kubernetes. A change of state is seen " + STANDARD + " s late at most.");
    }

    /** {@return the check with the longest measured run whose results are not kept; null if none takes a second} */
    private static @Nullable CheckFacts costly(List<CheckFacts> checks) {
        return checks.stream()
                .filter(check -> check.refresh().isZero() && run(check).toSeconds() >= 1)
                .max(Comparator.comparing(Interval::run))
                .orElse(null);
    }

    private static @Nullable CheckFacts soonest(List<CheckFacts> checks) {
        return checks.stream()
                .filter(check -> !check.refresh().isZero())
                .min(Comparator.comparing(CheckFacts::refresh))
                .orElse(null);
    }

    private static Duration run(CheckFacts check) {
        return check.longestRun() == null ? Duration.ZERO : check.longestRun();
    }
}
