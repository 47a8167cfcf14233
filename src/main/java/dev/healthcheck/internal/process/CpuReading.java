package dev.healthcheck.internal.process;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The counters of the processor where its time is scarcest: of the control group with a limit, or of the machine.
 *
 * @param used the time that was used
 * @param available the time that could be used, in the same unit
 * @param processors the number of processors that may be used at a time
 * @param periods the number of periods in which the limit was looked at
 * @param throttled the number of periods in which the container had to stand still
 * @param limitedBy the directory of the control group, or {@code machine}
 */
record CpuReading(double used, double available, double processors, long periods, long throttled, String limitedBy) {

    /** {@return the counters; null if this system does not tell them} */
    static @Nullable CpuReading now(MachineFiles files, long nanos) {
        ControlGroup narrowest = null;
        double least = Double.MAX_VALUE;
        ControlGroup group = ControlGroup.of(files, "cpu");
        while (group != null) {
            double processors = processors(group);
            if (processors < least) {
                least = processors;
                narrowest = group;
            }
            group = group.parent();
        }
        OptionalLong used = narrowest == null ? OptionalLong.empty() : usedNanos(files, narrowest);
        return narrowest == null || used.isEmpty() ? ofMachine(files) : of(narrowest, used.getAsLong(), least, nanos);
    }

    private static CpuReading of(ControlGroup group, long used, double processors, long nanos) {
        return new CpuReading(
                used,
                nanos * processors,
                processors,
                group.field("cpu.stat", "nr_periods").orElse(0),
                group.field("cpu.stat", "nr_throttled").orElse(0),
                group.directory());
    }

    /** {@return the limit of the group as a number of processors; the largest number without a limit} */
    private static double processors(ControlGroup group) {
        OptionalLong quota;
        OptionalLong period;
        if (group.isUnified()) {
            String[] both = group.text("cpu.max").orElse("max").split(" ", 2);
            quota = ControlGroup.parse(both[0]);
            period = ControlGroup.parse(both[both.length - 1]);
        } else {
            quota = group.number("cpu.cfs_quota_us");
            period = group.number("cpu.cfs_period_us");
        }
        // Version 1 says -1 for no limit.
        boolean isLimited = quota.orElse(-1) > 0 && period.orElse(-1) > 0;
        return isLimited ? (double) quota.getAsLong() / period.getAsLong() : Double.MAX_VALUE;
    }

    private static OptionalLong usedNanos(MachineFiles files, ControlGroup group) {
        if (group.isUnified()) {
            OptionalLong micros = group.field("cpu.stat", "usage_usec");
            return micros.isEmpty() ? micros : OptionalLong.of(1000 * micros.getAsLong());
        }
        ControlGroup account = ControlGroup.of(files, "cpuacct");
        return account == null ? OptionalLong.empty() : account.number("cpuacct.usage");
    }

    /** The first line has the ticks of user, nice, system, idle, iowait, irq, softirq and steal; then those of guests. */
    private static @Nullable CpuReading ofMachine(MachineFiles files) {
        String first = files.lines("/proc/stat").stream().findFirst().orElse("");
        String[] words = first.split(" +");
        if (!first.startsWith("cpu ") || words.length < 9) {
            return null;
        }
        long all = 0;
        for (int i = 1; i <= 8; i++) {
            all += ControlGroup.parse(words[i]).orElse(0);
        }
        long idle = ControlGroup.parse(words[4]).orElse(0)
                + ControlGroup.parse(words[5]).orElse(0);
        return new CpuReading(all - idle, all, Runtime.getRuntime().availableProcessors(), 0, 0, "machine");
    }

    /** {@return the used share since an earlier reading, in percent} */
    double percentSince(CpuReading before) {
        double time = available - before.available();
        return time <= 0 ? 0 : Math.max(0, 100 * (used - before.used()) / time);
    }

    /** {@return the share of throttled periods since an earlier reading, in percent} */
    double throttledPercentSince(CpuReading before) {
        long more = periods - before.periods();
        return more <= 0 ? 0 : 100.0 * (throttled - before.throttled()) / more;
    }

    /** {@return whether the other reading is of the same counters with the same limit} */
    boolean isComparableTo(CpuReading before) {
        return limitedBy.equals(before.limitedBy()) && processors == before.processors();
    }
}
