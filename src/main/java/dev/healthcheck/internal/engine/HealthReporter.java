package dev.healthcheck.internal.engine;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.HealthReport;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.check.Registry;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.page.Place;
import dev.healthcheck.internal.run.Expiring;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Returns the current report of a selection of checks: the last snapshot while it is valid, else a new snapshot. */
public final class HealthReporter {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final String hostname;
    private final Registry registry;
    private final Selector selector;
    private final Outcomes outcomes;
    private final Formats formats;
    private final Places places;
    private final Clock clock;
    private final LongSupplier ticker;
    private final Snapshots last = new Snapshots();

    HealthReporter(
            String hostname,
            Registry registry,
            Selector selector,
            Outcomes outcomes,
            Formats formats,
            Places places,
            Clock clock,
            LongSupplier ticker) {
        this.hostname = hostname;
        this.registry = registry;
        this.selector = selector;
        this.outcomes = outcomes;
        this.formats = formats;
        this.places = places;
        this.clock = clock;
        this.ticker = ticker;
    }

    /** {@return the report, or null if the selection has no check} */
    public @Nullable Snapshot current(Selection selection) {
        return current(selection, Visit.NONE);
    }

    /** @param visit the services that have asked before; the report of a cycle runs no check */
    public @Nullable Snapshot current(Selection selection, Visit visit) {
        if (visit.isCycle()) {
            List<CheckCell> checks = selector.of(selection);
            return checks == null
                    ? null
                    : write(selection, outcomes.ofCycle(checks, visit.services(), selector.gatesOf(selection)));
        }
        Snapshot snapshot = cached(selection);
        return snapshot == null ? renew(selection, visit.services()) : snapshot;
    }

    /** {@return the last report if it is valid, else null} */
    public @Nullable Snapshot cached(Selection selection) {
        Snapshot snapshot = last.get(selection);
        return snapshot != null && isGood(snapshot) ? snapshot : null;
    }

    private @Nullable Snapshot renew(Selection selection, List<String> callers) {
        long version = registry.version();
        List<CheckCell> checks = selector.of(selection);
        if (checks == null) {
            last.removeIf(selection::equals);
            return null;
        }
        Expiring<List<CheckOutcome>> told = outcomes.of(selection, checks, callers);
        // The first of the callers that waited for the same runs writes the report for the others.
        synchronized (this) {
            Snapshot others = cached(selection);
            if (others != null) {
                return others;
            }
            Snapshot before = last.get(selection);
            if (before == null || before.registryVersion() != version) {
                last.removeIf(other -> selector.of(other) == null);
            }
            Snapshot mine = snapshot(selection, before, checks, told, version);
            last.put(selection, mine);
            return mine;
        }
    }

    /** {@return the report of new or current runs, for any age of the last results; null without a check} */
    public @Nullable Snapshot fresh(Selection selection) {
        long version = registry.version();
        List<CheckCell> checks = selector.of(selection);
        return checks == null
                ? null
                : snapshot(selection, last.get(selection), checks, outcomes.fresh(checks), version);
    }

    /**
     * {@return the seconds for which the report stays valid} It is 0 for less than one, and for a report without an
     * end: a cache that keeps such a report shows it after the death of the process.
     */
    public long secondsLeft(Snapshot snapshot) {
        long now = ticker.getAsLong();
        long end = snapshot.validUntil();
        // The first comparison also keeps the difference from an overflow: a report may be valid for no time at all.
        return end <= now || end == Long.MAX_VALUE ? 0 : (end - now) / 1_000_000_000L;
    }

    /** {@return the age of the report in seconds} */
    public long age(Snapshot snapshot) {
        return Math.max(
                0,
                clock.instant().getEpochSecond() - snapshot.report().timestamp().getEpochSecond());
    }

    private boolean isGood(Snapshot snapshot) {
        return snapshot.registryVersion() == registry.version()
                && snapshot.resultVersion() == registry.results()
                && ticker.getAsLong() < snapshot.validUntil()
                && !snapshot.isAfter(clock.instant());
    }

    private Snapshot snapshot(
            Selection selection,
            @Nullable Snapshot before,
            List<CheckCell> checks,
            Expiring<List<CheckOutcome>> told,
            long registryVersion) {
        long resultVersion = registry.results();
        boolean isLast = outcomes.areLast(checks, told.value(), selection.is(Probe.STARTUP));
        Expiring<List<CheckOutcome>> all = outcomes.withGates(selector.gatesOf(selection), told);
        return written(selection, before, all.value())
                .withValidity(registryVersion, resultVersion, isLast ? all.until() : Long.MIN_VALUE);
    }

    /** {@return the last report if its outcomes are the same, else a new one} One of many checks always runs. */
    private Snapshot written(Selection selection, @Nullable Snapshot before, List<CheckOutcome> told) {
        return before != null && before.hasSameOutcomes(told, clock.instant()) ? before : write(selection, told);
    }

    private Snapshot write(Selection selection, List<CheckOutcome> told) {
        Instant now = clock.instant();
        HealthReport report = new HealthReport(hostname, now, told);
        Place place = places.of(selection);
        boolean isPending = told.stream().anyMatch(outcome -> outcome.state() == CheckState.PENDING);
        return new Snapshot(
                report,
                report.state(),
                isPending,
                formats.write(report, place),
                HTTP_DATE.format(now),
                0,
                0,
                Long.MIN_VALUE);
    }
}
