package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** Measures the share of the allowed processor time that the container uses between two runs, or else the machine. */
final class CpuCheck implements Check {
    private static final Limits SHARE = Limits.ofPercent(false, "95%", "off");
    private static final CheckOption<Optional<Double>> THROTTLED = Option.orOff(
            "throttled",
            "50%",
            "0% to 100%",
            Limits::percent,
            "the share of periods in which the container stands still at its limit, from which the check is degraded");

    private final Judge judge;
    private final OptionalDouble mostThrottled;
    private final MachineFiles files;
    private final LongSupplier clock;
    private final DoubleSupplier ofProcess;
    private final Window<CpuReading> window = new Window<>();

    /** @param ofProcess the number of processors that this process has used since its start, on average */
    CpuCheck(
            Judge judge,
            OptionalDouble mostThrottled,
            MachineFiles files,
            LongSupplier clock,
            DoubleSupplier ofProcess) {
        this.judge = judge;
        this.mostThrottled = mostThrottled;
        this.files = files;
        this.clock = clock;
        this.ofProcess = ofProcess;
    }

    static CheckType type() {
        return ProcessType.ofProcess(
                "cpu",
                "the container, or the machine, has processor time left",
                ProcessType.join(List.of(THROTTLED), SHARE.options()),
                options -> new CpuCheck(
                        SHARE.judge(options),
                        options.get(THROTTLED).map(OptionalDouble::of).orElse(OptionalDouble.empty()),
                        MachineFiles.ofThisMachine(),
                        System::nanoTime,
                        CpuCheck::processorsOfProcess));
    }

    private static double processorsOfProcess() {
        long upMillis = Math.max(1, ManagementFactory.getRuntimeMXBean().getUptime());
        return PlatformBeans.ofSystem("ProcessCpuTime").orElse(0) / TimeUnit.MILLISECONDS.toNanos(upMillis);
    }

    @Override
    public CheckResult check() throws IOException {
        long nanos = clock.getAsLong();
        CpuReading now = CpuReading.now(files, nanos);
        if (now == null) {
            return asTheSystemTells();
        }
        CpuReading before = window.replace(nanos, now);
        return before == null || !now.isComparableTo(before) ? first(now) : since(before, now);
    }

    private CheckResult asTheSystemTells() throws IOException {
        double share = PlatformBeans.ofSystem("CpuLoad")
                .orElseThrow(() -> new IOException(
                        "this system does not tell its use of processors; remove the check from the settings"));
        return Measured.of("usedCpu", 100 * share, "percent")
                .detail("limitedBy", "machine")
                .judgedBy(judge, advice());
    }

    /** The start of a process takes all that it gets: the first run judges nothing. */
    private CheckResult first(CpuReading now) {
        return measured(100 * ofProcess.getAsDouble() / now.processors(), now)
                .detail("since", "the start of this process, by this process alone")
                .judgedBy(Judge.NONE);
    }

    private CheckResult since(CpuReading before, CpuReading now) {
        double throttled = now.throttledPercentSince(before);
        Measured measured = measured(now.percentSince(before), now).detail("throttledPercent", Math.round(throttled));
        CheckResult result = measured.judgedBy(judge, advice());
        boolean isThrottled = mostThrottled.isPresent()
                && now.periods() > before.periods()
                && throttled >= mostThrottled.getAsDouble();
        return isThrottled && result.state() == CheckState.PASSED
                ? measured.degraded(
                        "the container stands still at its CPU limit in %d %% of the periods; raise the limit"
                                .formatted(Math.round(throttled)),
                        judge)
                : result;
    }

    private static Measured measured(double percent, CpuReading now) {
        return Measured.of("usedCpu", percent, "percent")
                .detail("processors", now.processors())
                .detail("limitedBy", now.limitedBy());
    }

    private static String advice() {
        return "see the busy threads (top -H -p %d), or raise the CPU limit"
                .formatted(ProcessHandle.current().pid());
    }
}
