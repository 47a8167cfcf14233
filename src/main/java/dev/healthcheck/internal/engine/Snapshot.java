package dev.healthcheck.internal.engine;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.format.ReportBodies;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A report and its bodies. The snapshot is valid until a check or a status changes, or an outcome in it expires.
 *
 * @param state the state of the whole; kept, because each request reads it
 * @param isPending whether a check has not answered yet; kept for the same reason
 * @param lastModified the time of the report as a date of HTTP: RFC 9110, 5.6.7
 * @param registryVersion the version of the registry for this report
 * @param resultVersion the version of the results for this report
 * @param validUntil the ticker time from which the report may no longer be shown
 */
public record Snapshot(
        HealthReport report,
        CheckState state,
        boolean isPending,
        ReportBodies bodies,
        String lastModified,
        long registryVersion,
        long resultVersion,
        long validUntil) {

    /** {@return whether the report is later than now, because a user has set the system clock back} */
    boolean isAfter(Instant now) {
        return now.isBefore(report.timestamp());
    }

    /** {@return whether a new report would be the same: it has the same outcome objects, and each is fresh} */
    boolean hasSameOutcomes(List<CheckOutcome> outcomes, Instant now) {
        List<CheckOutcome> mine = report.results();
        return !isAfter(now)
                && mine.size() == outcomes.size()
                && IntStream.range(0, mine.size()).allMatch(i -> mine.get(i) == outcomes.get(i))
                && mine.stream().allMatch(outcome -> outcome.isFresh(now));
    }

    Snapshot withValidity(long registryVersion, long resultVersion, long validUntil) {
        return new Snapshot(report, state, isPending, bodies, lastModified, registryVersion, resultVersion, validUntil);
    }
}
