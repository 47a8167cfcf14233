package dev.healthcheck.internal.report;

import dev.healthcheck.CheckOutcome;
import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.format.Body;
import dev.healthcheck.internal.format.Formats;
import dev.healthcheck.internal.registry.Registry;
import dev.healthcheck.internal.registry.Work;
import dev.healthcheck.internal.run.Runner;
import dev.healthcheck.internal.run.Transitions;
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
    private final Transitions transitions;
    private final Formats formats;
    private final Clock clock;
    private volatile @Nullable Snapshot last;

    public HealthReporter(
            String hostname,
            Registry registry,
            ResultStore store,
            Runner runner,
            Transitions transitions,
            Formats formats,
            Clock clock) {
        this.hostname = hostname;
        this.registry = registry;
        this.store = store;
        this.runner = runner;
        this.transitions = transitions;
        this.formats = formats;
        this.clock = clock;
    }

    /** {@return the report of all checks} */
    public Snapshot current() {
        Snapshot snapshot = cached();
        return snapshot == null ? renew() : snapshot;
    }

    /** {@return the report of all checks if nothing has to be done for it, else null} */
    public @Nullable Snapshot cached() {
        Snapshot snapshot = last;
        return snapshot != null && isGood(snapshot) ? snapshot : null;
    }

    private Snapshot renew() {
        long version = registry.version();
        List<Work> checks = registry.checks();
        Runner.Told<List<CheckOutcome>> outcomes = runner.outcomes(checks);
        // Of all who waited for the same runs, the first writes the report for the others.
        synchronized (this) {
            Snapshot others = cached();
            if (others != null) {
                return others;
            }
            Snapshot mine = snapshot(checks, outcomes, version);
            last = mine;
            return mine;
        }
    }

    /** {@return the report of one check, or null if there is none of that name} */
    public @Nullable Snapshot current(String checker) {
        long version = registry.version();
        Work check = registry.check(checker);
        return check == null ? null : snapshot(List.of(check), runner.outcomes(List.of(check)), version);
    }

    /** {@return the report of all checks, run for this caller whatever the age of their last results} */
    public Snapshot fresh() {
        long version = registry.version();
        List<Work> checks = registry.checks();
        return snapshot(checks, runner.fresh(checks), version);
    }

    /** {@return the same of one check, or null if there is none of that name} */
    public @Nullable Snapshot fresh(String checker) {
        long version = registry.version();
        Work check = registry.check(checker);
        return check == null ? null : snapshot(List.of(check), runner.fresh(List.of(check)), version);
    }

    /** {@return the last changes of state} */
    public Body history() {
        return formats.writeHistory(hostname, clock.instant(), transitions.last());
    }

    private boolean isGood(Snapshot snapshot) {
        Instant now = clock.instant();
        return snapshot.registryVersion() == registry.version()
                && snapshot.storeVersion() == store.version()
                && now.isBefore(snapshot.validUntil())
                && !snapshot.isOfTheFuture(now);
    }

    private Snapshot snapshot(List<Work> checks, Runner.Told<List<CheckOutcome>> outcomes, long registryVersion) {
        long storeVersion = store.version();
        Instant until = isLast(checks, outcomes.what()) ? outcomes.until() : Instant.MIN;
        return written(outcomes.what()).goodFor(registryVersion, storeVersion, until);
    }

    /** Of many checks one or another is always due: that its run has begun is no reason to write all of them again. */
    private Snapshot written(List<CheckOutcome> outcomes) {
        Snapshot before = last;
        Instant now = clock.instant();
        return before != null && before.saysStill(outcomes, now)
                ? before
                : write(new HealthReport(hostname, now, outcomes));
    }

    private Snapshot write(HealthReport report) {
        return new Snapshot(
                report, report.state(), formats.write(report), formats.writeStatus(report), 0, 0, Instant.MIN);
    }

    /** Asked after the store's version was read: an outcome that came in between is seen by one or the other. */
    private boolean isLast(List<Work> checks, List<CheckOutcome> outcomes) {
        return IntStream.range(0, checks.size()).allMatch(i -> store.last(checks.get(i)) == outcomes.get(i));
    }
}
