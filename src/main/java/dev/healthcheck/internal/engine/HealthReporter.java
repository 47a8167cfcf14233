package dev.healthcheck.internal.engine;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.check.Transitions;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.run.Expiring;
import dev.healthcheck.internal.run.Runner;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Returns the current report of a selection of checks: the last snapshot while it is valid, else a new snapshot. */
public final class HealthReporter {
    private final String hostname;
    private final Registry registry;
    private final Runner runner;
    private final Transitions transitions;
    private final Formats formats;
    private final Clock clock;
    private final LongSupplier ticker;
    /** The snapshots of selections that have checks. The map has no other names, as a request may have any name. */
    private final Map<Selection, Snapshot> last = new ConcurrentHashMap<>();

    public HealthReporter(
            String hostname,
            Registry registry,
            Runner runner,
            Transitions transitions,
            Formats formats,
            Clock clock,
            LongSupplier ticker) {
        this.hostname = hostname;
        this.registry = registry;
        this.runner = runner;
        this.transitions = transitions;
        this.formats = formats;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** {@return the report, or null if no check has the name} */
    public @Nullable Snapshot current(Selection selection) {
        Snapshot snapshot = cached(selection);
        return snapshot == null ? renew(selection) : snapshot;
    }

    /** {@return the last report if it is valid, else null} */
    public @Nullable Snapshot cached(Selection selection) {
        Snapshot snapshot = last.get(selection);
        return snapshot != null && isGood(snapshot) ? snapshot : null;
    }

    private @Nullable Snapshot renew(Selection selection) {
        long version = registry.version();
        List<CheckCell> checks = selection.of(registry);
        if (checks == null) {
            last.remove(selection);
            return null;
        }
        Expiring<List<CheckOutcome>> outcomes = runner.outcomes(checks);
        // The first of the callers that waited for the same runs writes the report for the others.
        synchronized (this) {
            Snapshot others = cached(selection);
            if (others != null) {
                return others;
            }
            Snapshot before = last.get(selection);
            if (before == null || before.registryVersion() != version) {
                last.keySet().removeIf(other -> other.of(registry) == null);
            }
            Snapshot mine = snapshot(before, checks, outcomes, version);
            last.put(selection, mine);
            return mine;
        }
    }

    /** {@return the report of new or current runs, for any age of the last results; null if no check has the name} */
    public @Nullable Snapshot fresh(Selection selection) {
        long version = registry.version();
        List<CheckCell> checks = selection.of(registry);
        return checks == null ? null : snapshot(last.get(selection), checks, runner.fresh(checks), version);
    }

    /** {@return the last changes of state} */
    public Body history() {
        return formats.writeHistory(hostname, clock.instant(), transitions.last());
    }

    private boolean isGood(Snapshot snapshot) {
        return snapshot.registryVersion() == registry.version()
                && snapshot.resultVersion() == registry.results()
                && ticker.getAsLong() < snapshot.validUntil()
                && !snapshot.isAfter(clock.instant());
    }

    private Snapshot snapshot(
            @Nullable Snapshot before,
            List<CheckCell> checks,
            Expiring<List<CheckOutcome>> outcomes,
            long registryVersion) {
        long resultVersion = registry.results();
        long until = isLast(checks, outcomes.value()) ? outcomes.until() : Long.MIN_VALUE;
        return written(before, outcomes.value()).withValidity(registryVersion, resultVersion, until);
    }

    /** {@return the last report if its outcomes are the same, else a new one} One of many checks always runs. */
    private Snapshot written(@Nullable Snapshot before, List<CheckOutcome> outcomes) {
        Instant now = clock.instant();
        return before != null && before.hasSameOutcomes(outcomes, now)
                ? before
                : write(new HealthReport(hostname, now, outcomes));
    }

    private Snapshot write(HealthReport report) {
        boolean isPending = report.results().stream().anyMatch(outcome -> outcome.state() == CheckState.PENDING);
        return new Snapshot(
                report,
                report.state(),
                isPending,
                formats.write(report),
                formats.writeStatus(report),
                0,
                0,
                Long.MIN_VALUE);
    }

    /** {@return whether these are the last outcomes} The caller reads the version before, to miss no new outcome. */
    private static boolean isLast(List<CheckCell> checks, List<CheckOutcome> outcomes) {
        return IntStream.range(0, checks.size()).allMatch(i -> checks.get(i).last() == outcomes.get(i));
    }
}
