package dev.healthcheck.internal.run;

import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckCell.Recorded;
import dev.healthcheck.internal.check.Freshness;
import dev.healthcheck.internal.check.Run;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Makes runs. Callers wait for a run as long as the last result of its check demands. */
final class RunFactory {
    private final Freshness freshness;
    private final Heartbeat heartbeat;
    private final LongSupplier ticker;

    RunFactory(Freshness freshness, Heartbeat heartbeat, LongSupplier ticker) {
        this.freshness = freshness;
        this.heartbeat = heartbeat;
        this.ticker = ticker;
    }

    /** {@return a new run} Callers wait only a short time for it if a report may show the last result. */
    Run run(CheckCell check, @Nullable Recorded last, boolean trial, List<String> callers) {
        Duration timeout = check.settings().timeout();
        Duration patience =
                isShownStale(last) && freshness.staleWait().compareTo(timeout) < 0 ? freshness.staleWait() : timeout;
        return new Run(check, heartbeat.processTime(), patience, trial, callers);
    }

    /** {@return whether a report may show the last result} */
    boolean isShownStale(@Nullable Recorded last) {
        return last != null && freshness.isShownStale(last.outcome(), ticker.getAsLong() - last.nanos());
    }

    /** {@return whether the last result is kept, but too old for a report} */
    boolean isTooOld(Recorded last) {
        return Freshness.timeToLive(last.outcome()) > 0 && !isShownStale(last);
    }
}
