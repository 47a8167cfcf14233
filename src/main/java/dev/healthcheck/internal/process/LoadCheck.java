package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/**
 * Measures the load of the machine for each of its processors: the threads that run or want to run, averaged over a
 * minute. A container sees the load of the whole machine, so that the processors of the machine count, not its limit.
 */
record LoadCheck(Judge judge, DoubleSupplier load, MachineFiles files) implements Check {
    private static final Limits EACH = Limits.ofNumber(false, "2", "10");

    static CheckType type() {
        return ProcessType.ofMachine(
                "load",
                "the load of the machine fits its processors",
                EACH.options(),
                options -> new LoadCheck(
                        EACH.judge(options),
                        () -> ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        MachineFiles.ofThisMachine()));
    }

    @Override
    public CheckResult check() throws IOException {
        double now = load.getAsDouble();
        if (now < 0) {
            throw new IOException("this system does not tell its load; remove the check, or use the type cpu");
        }
        int processors = files.text("/sys/devices/system/cpu/online")
                .map(LoadCheck::count)
                .filter(count -> count > 0)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        return Measured.of("loadPerProcessor", now / processors, "")
                .detail("load", now)
                .detail("processors", processors)
                .judgedBy(judge, "more work waits than the machine can do: see its processes with top");
    }

    /** {@return how many numbers the list has, such as {@code 0-3,8}; 0 if it is no list} */
    static int count(String list) {
        try {
            int count = 0;
            for (String part : list.split(",")) {
                String[] ends = part.strip().split("-", 2);
                count += Integer.parseInt(ends[ends.length - 1]) - Integer.parseInt(ends[0]) + 1;
            }
            return count;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
