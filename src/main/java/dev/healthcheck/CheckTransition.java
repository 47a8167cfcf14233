package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a check's state; the payload of a CDI event. Immutable.
 *
 * <p>Each change is told once to every observer, in the order in which it came about, on a thread of this library and
 * never on that of a request. A check that passes from the start is no change. Observe it with {@code @Observes} or
 * {@code @ObservesAsync}:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Pager {
 *     void changed(@Observes CheckTransition change) {
 *         if (!change.to().passed()) {
 *             page(change.checker() + ": " + change.output());
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>An observer that throws is logged, and keeps no other from being told. One that hangs holds up the events after
 * it, and nothing else.
 *
 * @param checker the name of the check
 * @param from how the check stood before; {@code null} if this was its first run
 * @param to how it stands now; {@code REMOVED} if it was removed while it did not pass
 * @param timestamp when it changed
 * @param output what the run reported that brought the change about, scrubbed; {@code null} where the check was removed
 * @param lastFailure what the last run that failed reported before this one, scrubbed; {@code null} if none had failed
 */
public record CheckTransition(
        String checker,
        @Nullable CheckState from,
        CheckState to,
        Instant timestamp,
        @Nullable Object output,
        @Nullable Object lastFailure) {

    /** Refuses nulls where there is none to expect. */
    public CheckTransition {
        requireNonNull(checker, "checker");
        requireNonNull(to, "to");
        requireNonNull(timestamp, "timestamp");
    }
}
