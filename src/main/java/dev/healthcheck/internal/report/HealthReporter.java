package dev.healthcheck.internal.report;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.store.ResultStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers with the present report: the last snapshot while it is good, else a new one. */
public final class HealthReporter {
    private final String hostname;
    private final Registry registry;
    private final ResultStore store;
    private final Runner runner;
    private final Formats formats;
    private final Clock clock;
    private volatile @Nullable Snapshot last;

    public HealthReporter(
            String hostname, Registry registry, ResultStore store, Runner runner, Formats formats, Clock clock) {
        this.hostname = hostname;
        this.registry = registry;
        this.store = store;
        this.runner = runner;
        this.formats = formats;
        this.clock = clock;
    }

    /** {@return the report of all checks} */
    public Snapshot current() {
        Snapshot snapshot = last;
        if (snapshot == null || !isGood(snapshot)) {
            long version = registry.version();
            snapshot = snapshot(registry.checks(), version);
            last = snapshot;
        }
        return snapshot;
    }

    /** {@return the report of one check, or null if there is none of that name} */
    public @Nullable Snapshot current(String checker) {
        long version = registry.version();
        Work check = registry.check(checker);
        return check == null ? null : snapshot(List.of(check), version);
    }

    private boolean isGood(Snapshot snapshot) {
        return snapshot.registryVersion() == registry.version()
                && snapshot.storeVersion() == store.version()
                && clock.instant().isBefore(snapshot.validUntil());
    }

    private Snapshot snapshot(List<Work> checks, long registryVersion) {
        List<CheckOutcome> outcomes = runner.outcomes(checks);
        long storeVersion = store.version();
        Instant now = clock.instant();
        HealthReport report = new HealthReport(hostname, now, outcomes);
        Instant validUntil = isLast(checks, outcomes) ? firstExpiry(outcomes) : now;
        return new Snapshot(
                report,
                report.passed(),
                formats.write(report),
                formats.writeStatus(report),
                registryVersion,
                storeVersion,
                validUntil);
    }

    /** Asked after the store's version was read: an outcome that came in between is seen by one or the other. */
    private boolean isLast(List<Work> checks, List<CheckOutcome> outcomes) {
        return IntStream.range(0, checks.size()).allMatch(i -> store.last(checks.get(i)) == outcomes.get(i));
    }

    private static Instant firstExpiry(List<CheckOutcome> outcomes) {
        return outcomes.stream()
                .map(CheckOutcome::expires)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
