package dev.healthcheck.internal.report;

import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.format.Body;
import java.time.Instant;

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
        Instant validUntil) {}
