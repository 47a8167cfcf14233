package dev.healthcheck.internal.engine;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.format.Body;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A report and its bytes, good for as long as nothing has changed and no outcome in it has expired.
 *
 * @param state the state of the whole: asked with every request, so it is not counted anew
 * @param isPending whether a check has not answered yet; not counted anew either
 * @param fullBody the report in its format
 * @param statusBody what is said to callers who may not see details
 * @param registryVersion the checks it is of
 * @param resultVersion the outcomes it is of
 * @param validUntil from when on, by the ticker, it may no longer be shown
 */
public record Snapshot(
        HealthReport report,
        CheckState state,
        boolean isPending,
        Supplier<Body> fullBody,
        Supplier<Body> statusBody,
        long registryVersion,
        long resultVersion,
        long validUntil) {

    public Body full() {
        return fullBody.get();
    }

    public Body statusOnly() {
        return statusBody.get();
    }

    /** {@return whether the clock on the wall has been set back since, by hours perhaps} */
    boolean isAfter(Instant now) {
        return now.isBefore(report.timestamp());
    }

    /** {@return whether another report of these outcomes would be the same: they are the very same, and none is stale} */
    boolean hasSameOutcomes(List<CheckOutcome> outcomes, Instant now) {
        List<CheckOutcome> mine = report.results();
        return !isAfter(now)
                && mine.size() == outcomes.size()
                && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i) == outcomes.get(i))
                && mine.stream().allMatch(outcome -> outcome.isFresh(now));
    }

    Snapshot withValidity(long registryVersion, long resultVersion, long validUntil) {
        return new Snapshot(report, state, isPending, fullBody, statusBody, registryVersion, resultVersion, validUntil);
    }
}
