package dev.healthcheck.internal.format;

import dev.healthcheck.HealthReport;
import dev.healthcheck.internal.page.Place;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** The bodies of one report, in each format and detail. A format writes its body when the first caller asks for it. */
public final class ReportBodies {
    private final HealthReport report;
    private final Place place;
    private final ReportCosts costs;
    private final AtomicReferenceArray<Supplier<Body>> bodies;

    ReportBodies(HealthReport report, Place place, int formats, ReportCosts costs) {
        this.report = report;
        this.place = place;
        this.costs = costs;
        this.bodies = new AtomicReferenceArray<>(2 * formats);
    }

    /** {@return the body} A format that hangs holds only the callers that want it. */
    public Body get(Format format, boolean full) {
        if (format.index() == Format.NOT_KEPT) {
            return (full ? format.full() : format.status()).apply(report, place).get();
        }
        int at = 2 * format.index() + (full ? 1 : 0);
        Supplier<Body> known = bodies.get(at);
        return known == null ? first(at, format, full) : known.get();
    }

    private Body first(int at, Format format, boolean full) {
        Supplier<Body> mine = (full ? format.full() : format.status()).apply(report, place);
        Supplier<Body> others = bodies.compareAndExchange(at, null, mine);
        if (others != null) {
            return others.get();
        }
        long start = System.nanoTime();
        Body body = mine.get();
        costs.add(System.nanoTime() - start);
        return body;
    }
}
