package dev.healthcheck.internal.run;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.CheckCell.Recorded;
import dev.healthcheck.internal.check.Freshness;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Returns the last results of checks, and runs no check. */
public final class LastResults {
    private final Freshness freshness;
    private final Heartbeat heartbeat;
    private final Clock clock;
    private final LongSupplier ticker;

    public LastResults(Freshness freshness, Heartbeat heartbeat, Clock clock, LongSupplier ticker) {
        this.freshness = freshness;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** {@return the last outcome; null without a result, or if the result is too old for a report} */
    public @Nullable CheckOutcome of(CheckCell check) {
        Recorded last = check.recorded();
        boolean stopped = check.settings().isRefreshed() && heartbeat.isStopped();
        return last == null || stopped || age(last).toNanos() >= freshness.tooOld(last.outcome())
                ? null
                : last.outcome();
    }

    /** {@return the age of the last result; null without a result} */
    public @Nullable Duration age(CheckCell check) {
        Recorded last = check.recorded();
        return last == null ? null : age(last);
    }

    private Duration age(Recorded last) {
        return Duration.ofNanos(ticker.getAsLong() - last.nanos());
    }

    /** {@return the last outcome, or else a pending outcome} */
    public CheckOutcome orPending(CheckCell check) {
        CheckOutcome last = of(check);
        if (last != null) {
            return last;
        }
        Instant now = clock.instant();
        return new CheckOutcome(
                check.name(),
                "has no current result",
                CheckState.PENDING,
                now,
                now,
                Duration.ZERO,
                check.settings().critical(),
                now,
                0,
                null,
                false,
                List.of(),
                null,
                check.settings().metadata());
    }
}
