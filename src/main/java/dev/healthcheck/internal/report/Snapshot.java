package dev.healthcheck.internal.report;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.format.Body;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report and its bytes, good for as long as nothing has changed and no outcome in it has expired.
 *
 * @param state how the whole stands: asked with every request, so it is not counted anew
 * @param full the report in its format
 * @param statusOnly what is said to whoever may not see details
 * @param registryVersion the checks it is of
 * @param storeVersion the outcomes it is of
 * @param validUntil the instant from which it may no longer be shown
 */
public record Snapshot(
        HealthReport report,
        CheckState state,
        Body full,
        Body statusOnly,
        long registryVersion,
        long storeVersion,
        Instant validUntil) {

    /** {@return whether the clock has been set back since, by hours perhaps} */
    boolean isOfTheFuture(Instant now) {
        return now.isBefore(report.timestamp());
    }

    /** {@return whether another of these outcomes would say the same: they are the very same, and none is stale} */
    boolean saysStill(List<CheckOutcome> outcomes, Instant now) {
        List<CheckOutcome> mine = report.results();
        return !isOfTheFuture(now)
                && mine.size() == outcomes.size()
                && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i) == outcomes.get(i))
                && mine.stream().allMatch(outcome -> outcome.isFresh(now));
    }

    Snapshot goodFor(long registryVersion, long storeVersion, Instant validUntil) {
        return new Snapshot(report, state, full, statusOnly, registryVersion, storeVersion, validUntil);
    }
}
