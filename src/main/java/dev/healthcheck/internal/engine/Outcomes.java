package dev.healthcheck.internal.engine;

import dev.healthcheck.CheckMetadata;
import dev.healthcheck.CheckOutcome;
import dev.healthcheck.CheckState;
import dev.healthcheck.Probe;
import dev.healthcheck.internal.check.CheckCell;
import dev.healthcheck.internal.lifecycle.Gates;
import dev.healthcheck.internal.run.Caller;
import dev.healthcheck.internal.run.Expiring;
import dev.healthcheck.internal.run.LastResults;
import dev.healthcheck.internal.run.Runner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Collects the outcomes of a report: those of the checks, and those of the application itself. */
final class Outcomes {
    private final Runner runner;
    private final LastResults lastResults;
    private final Gates gates;
    private final Clock clock;
    private final LongSupplier ticker;
    private final String service;
    private final Duration probeWait;

    /**
     * @param service the name of this service in the requests of checks
     * @param probeWait the time that a probe waits for runs at most
     */
    Outcomes(
            Runner runner,
            LastResults lastResults,
            Gates gates,
            Clock clock,
            LongSupplier ticker,
            String service,
            Duration probeWait) {
        this.runner = runner;
        this.lastResults = lastResults;
        this.gates = gates;
        this.clock = clock;
        this.ticker = ticker;
        this.service = service;
        this.probeWait = probeWait;
    }

    /** {@return the outcomes of the checks} For the start, the first success of each check counts for ever. */
    Expiring<List<CheckOutcome>> of(Selection selection, List<CheckCell> checks, List<String> callers) {
        gates.maintenance().endIfOver();
        Caller caller = caller(selection, callers);
        if (!selection.is(Probe.STARTUP)) {
            return runner.outcomes(checks, caller);
        }
        List<CheckCell> open = new ArrayList<>();
        List<@Nullable CheckOutcome> passes = new ArrayList<>();
        for (CheckCell check : checks) {
            CheckOutcome passed = check.firstPass();
            passes.add(passed);
            if (passed == null) {
                open.add(check);
            }
        }
        Expiring<List<CheckOutcome>> told = runner.outcomes(open, caller);
        Iterator<CheckOutcome> ofOpen = told.value().iterator();
        List<CheckOutcome> all = new ArrayList<>();
        passes.forEach(passed -> all.add(passed == null ? ofOpen.next() : passed));
        return new Expiring<>(all, told.until());
    }

    private Caller caller(Selection selection, List<String> callers) {
        boolean isProbe = selection.kind() == Selection.Kind.PROBE;
        return !isProbe && callers.isEmpty()
                ? Caller.PATIENT
                : new Caller(callers, isProbe ? probeWait : Caller.PATIENT.patience());
    }

    /** {@return the outcomes of new or current runs} */
    Expiring<List<CheckOutcome>> fresh(List<CheckCell> checks) {
        gates.maintenance().endIfOver();
        return runner.fresh(checks);
    }

    /**
     * {@return the last outcomes for a request that this service has caused itself} The checks that call other services
     * are left out: their results depend on the answer to this request.
     *
     * @param gateNames the names of the gates that the report shows
     */
    List<CheckOutcome> ofCycle(List<CheckCell> checks, List<String> services, Set<String> gateNames) {
        gates.maintenance().endIfOver();
        List<CheckOutcome> outcomes = new ArrayList<>();
        checks.stream()
                .filter(check -> !check.callsOn())
                .map(lastResults::orPending)
                .forEach(outcomes::add);
        String text = String.join(" > ", new Visit(services, true).cycle(service));
        Instant now = clock.instant();
        outcomes.add(new CheckOutcome(
                "call-cycle",
                text,
                CheckState.PASSED,
                now,
                now,
                Duration.ZERO,
                true,
                now,
                0,
                now,
                false,
                List.of(),
                null,
                CheckMetadata.DEFAULT));
        outcomes.addAll(gates.closed(gateNames));
        return outcomes;
    }

    /** {@return whether these are the last outcomes} The caller reads the version before, to miss no new outcome. */
    boolean areLast(List<CheckCell> checks, List<CheckOutcome> outcomes, boolean ofStart) {
        return IntStream.range(0, checks.size())
                .allMatch(i -> checks.get(i).last() == outcomes.get(i)
                        || (ofStart && checks.get(i).firstPass() == outcomes.get(i)));
    }

    /** {@return the outcomes, with those of the closed gates at the end} */
    Expiring<List<CheckOutcome>> withGates(Set<String> names, Expiring<List<CheckOutcome>> told) {
        List<CheckOutcome> own = gates.closed(names);
        if (own.isEmpty()) {
            return told;
        }
        List<CheckOutcome> all = new ArrayList<>(told.value());
        all.addAll(own);
        return new Expiring<>(all, Math.min(told.until(), untilEnd(own)));
    }

    /** {@return the ticker time of the planned end of the maintenance} Without one, an outcome expires at its begin. */
    private long untilEnd(List<CheckOutcome> own) {
        return own.stream()
                .filter(outcome -> outcome.expires().isAfter(outcome.timestamp()))
                .mapToLong(outcome -> tickerTime(outcome.expires()))
                .min()
                .orElse(Long.MAX_VALUE);
    }

    private long tickerTime(Instant instant) {
        long millis = Duration.between(clock.instant(), instant).toMillis();
        return ticker.getAsLong()
                + Duration.ofMillis(Math.min(millis, 1_000_000_000L)).toNanos();
    }
}
