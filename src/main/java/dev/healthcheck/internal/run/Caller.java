package dev.healthcheck.internal.run;

import java.time.Duration;
import java.util.List;

/**
 * The caller of a report.
 *
 * @param services the services that the request has visited; a request of a service never waits for its own check
 * @param patience the time that the caller waits for runs at most
 */
public record Caller(List<String> services, Duration patience) {
    /** A caller that waits as long as the checks may take. */
    public static final Caller PATIENT = new Caller(List.of(), Duration.ofDays(1));
}
