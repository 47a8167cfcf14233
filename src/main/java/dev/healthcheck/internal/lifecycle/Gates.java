package dev.healthcheck.internal.lifecycle;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.StatusListener;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The reasons of the application itself that it is not ready.
 *
 * @param maintenance fails the readiness
 * @param startup holds back the readiness and the start
 */
public record Gates(MaintenanceMode maintenance, StartupTasks startup) {
    /** The names of the gates in reports. */
    public static final Set<String> NAMES = Set.of(MaintenanceMode.NAME, StartupTasks.NAME);

    /**
     * {@return the reasons of an application that is ready}
     *
     * @param listener receives the begin and the end of a maintenance
     * @param changed runs after each change, so that no report from before is valid
     * @param scrubber masks the secrets in the reason of a maintenance
     */
    public static Gates of(
            CheckSettings settings,
            StatusListener listener,
            Runnable changed,
            UnaryOperator<String> scrubber,
            Clock clock,
            Logger logger) {
        return new Gates(
                new MaintenanceMode(settings, listener, changed, scrubber, clock, logger),
                new StartupTasks(settings, (before, after, trace) -> {}, changed, clock));
    }

    /** {@return the outcomes of the gates of these names; empty if none of them is closed} */
    public List<CheckOutcome> closed(Set<String> names) {
        return Stream.of(maintenance.shown(), startup.shown())
                .filter(Objects::nonNull)
                .filter(outcome -> names.contains(outcome.checker()))
                .toList();
    }

    /** {@return the state of the application itself, by the gates of these names} */
    public CheckState state(Set<String> names) {
        List<CheckOutcome> closed = closed(names);
        if (closed.isEmpty()) {
            return CheckState.PASSED;
        }
        return closed.stream().anyMatch(outcome -> outcome.state() == CheckState.FAILED)
                ? CheckState.FAILED
                : CheckState.PENDING;
    }
}
