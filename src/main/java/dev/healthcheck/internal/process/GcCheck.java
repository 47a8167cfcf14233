package dev.healthcheck.internal.process;

import static java.util.Objects.requireNonNull;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.CheckType;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Measures the share of the time that the process stands still for collections, since the run before. */
final class GcCheck implements Check {
    private static final Limits SHARE = Limits.ofPercent(false, "10%", "50%");

    /**
     * The counters since the start of the JVM.
     *
     * @param upMillis the time
     * @param pausedMillis the time in collections that stop the application
     * @param collections the number of these collections
     */
    record Reading(long upMillis, long pausedMillis, long collections) {
        static final Reading START = new Reading(0, 0, 0);

        static Reading now() {
            long paused = 0;
            long collections = 0;
            for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
                if (stopsTheApplication(bean.getName())) {
                    paused += Math.max(0, bean.getCollectionTime());
                    collections += Math.max(0, bean.getCollectionCount());
                }
            }
            return new Reading(ManagementFactory.getRuntimeMXBean().getUptime(), paused, collections);
        }

        /** ZGC and Shenandoah have beans of cycles, which run beside the application, and beans of pauses. */
        static boolean stopsTheApplication(String bean) {
            return !bean.endsWith("Cycles");
        }
    }

    private final Judge judge;
    private final Supplier<Reading> readings;
    private final Window<Reading> window = new Window<>(0, Reading.START);

    GcCheck(Judge judge, Supplier<Reading> readings) {
        this.judge = judge;
        this.readings = readings;
    }

    static CheckType type() {
        return ProcessType.ofProcess(
                "gc",
                "collections of garbage stop the process for a small share of the time",
                SHARE.options(),
                options -> new GcCheck(SHARE.judge(options), Reading::now));
    }

    @Override
    public CheckResult check() {
        Reading now = readings.get();
        Reading before = requireNonNull(window.replace(TimeUnit.MILLISECONDS.toNanos(now.upMillis()), now));
        long millis = Math.max(1, now.upMillis() - before.upMillis());
        long paused = now.pausedMillis() - before.pausedMillis();
        return Measured.of("timeInCollections", Math.min(100, 100.0 * paused / millis), "percent")
                .detail("pausedMillis", paused)
                .detail("collections", now.collections() - before.collections())
                .detail("overSeconds", TimeUnit.MILLISECONDS.toSeconds(millis))
                .judgedBy(judge, "the heap is too small for its load: raise -Xmx, or see the check heap for a leak");
    }
}
