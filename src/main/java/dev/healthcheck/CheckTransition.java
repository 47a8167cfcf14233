package dev.healthcheck;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change of a check's state; the payload of a CDI event. Immutable.
 *
 * <p>The library sends each transition once to every observer, in order, on a thread of its own and never on a request
 * thread. A first run with the state {@code PASSED} makes no transition. Observe it with {@code @Observes} or
 * {@code @ObservesAsync}:
 *
 * <pre>{@code
 * @ApplicationScoped
 * class Pager {
 *     void changed(@Observes CheckTransition change) {
 *         if (!change.to().passed()) {
 *             page(change.metadata().owner(), change.checker() + ": " + change.output());
 *         }
 *     }
 * }
 * }</pre>
 *
 * <p>If an observer throws, the library logs the exception and sends the next transitions. An observer that hangs
 * delays only the transitions after it.
 *
 * @param checker the name of the check
 * @param from the previous state; {@code null} if this was the first run
 * @param to the new state; {@code REMOVED} after the removal of a check whose state was not {@code PASSED}
 * @param timestamp when the state changed
 * @param output the masked output of the run that caused the transition; {@code null} after a removal
 * @param lastFailure the masked output of the last failed run before this run; {@code null} if no run failed before
 * @param metadata the facts about the check, such as its owner and its runbook
 */
public record CheckTransition(
        String checker,
        @Nullable CheckState from,
        CheckState to,
        Instant timestamp,
        @Nullable Object output,
        @Nullable Object lastFailure,
        CheckMetadata metadata) {

    /** Rejects null for {@code checker}, {@code to}, {@code timestamp} and {@code metadata}. */
    public CheckTransition {
        requireNonNull(checker, "checker");
        requireNonNull(to, "to");
        requireNonNull(timestamp, "timestamp");
        requireNonNull(metadata, "metadata");
    }
}
