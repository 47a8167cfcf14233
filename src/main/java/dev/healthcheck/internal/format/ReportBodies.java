package dev.healthcheck.internal.format;

import dev.healthcheck.HealthReport;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** The bodies of one report, in each format and detail. A format writes its body when the first caller asks for it. */
public final class ReportBodies {
    private final HealthReport report;
    private final ReportCosts costs;
    private final AtomicReferenceArray<Supplier<Body>> bodies;

    ReportBodies(HealthReport report, int formats, ReportCosts costs) {
        this.report = report;
        this.costs = costs;
        this.bodies = new AtomicReferenceArray<>(2 * formats);
    }

    /** {@return the body} A format that hangs holds only the callers that want it. */
    public Body get(Format format, boolean full) {
        int place = 2 * format.index() + (full ? 1 : 0);
        Supplier<Body> known = bodies.get(place);
        return known == null ? first(place, format, full) : known.get();
    }

    private Body first(int place, Format format, boolean full) {
        Supplier<Body> mine = (full ? format.full() : format.status()).apply(report);
        Supplier<Body> others = bodies.compareAndExchange(place, null, mine);
        if (others != null) {
            return others.get();
        }
        long start = System.nanoTime();
        Body body = mine.get();
        costs.add(System.nanoTime() - start);
        return body;
    }
}
