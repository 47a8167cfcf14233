package dev.healthcheck.internal.lifecycle;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckSettings;
import dev.healthcheck.internal.check.StatusListener;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The reasons of the application itself that it is not ready.
 *
 * @param maintenance fails the readiness
 * @param startup holds back the readiness and the start
 */
public record Gates(MaintenanceMode maintenance, StartupTasks startup) {

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

    /** {@return the outcomes for a report about the readiness; empty if the application is ready} */
    public List<CheckOutcome> ofReadiness() {
        return Stream.of(maintenance.shown(), startup.shown())
                .filter(Objects::nonNull)
                .toList();
    }

    /** {@return the outcomes for a report about the start; empty if nothing holds it back} */
    public List<CheckOutcome> ofStart() {
        CheckOutcome shown = startup.shown();
        return shown == null ? List.of() : List.of(shown);
    }

    /** {@return the state of the readiness without the checks} */
    public CheckState readiness() {
        return maintenance.shown() != null
                ? CheckState.FAILED
                : startup.shown() != null ? CheckState.PENDING : CheckState.PASSED;
    }
}
