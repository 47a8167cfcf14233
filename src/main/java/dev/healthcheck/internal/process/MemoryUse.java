package dev.healthcheck.internal.process;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The use of memory where it is scarcest: in a control group around this process, or on the whole machine.
 *
 * @param used the bytes that cannot be freed at once: without the files that were not read recently
 * @param limit the bytes that may be in use
 * @param limitedBy the directory of the control group, or {@code machine}
 */
record MemoryUse(long used, long limit, String limitedBy) {
    private static final String MEMINFO = "/proc/meminfo";

    /** {@return the use; null if this system does not tell it} */
    static @Nullable MemoryUse now(MachineFiles files) {
        MemoryUse scarcest = ofMachine(files);
        long machine = scarcest == null ? Long.MAX_VALUE : scarcest.limit();
        ControlGroup group = ControlGroup.of(files, "memory");
        boolean isMachine = true;
        while (group != null) {
            MemoryUse use = of(group);
            // Without a limit, the file of version 1 has a number larger than each machine.
            if (use != null && use.limit() < machine) {
                scarcest = isMachine || scarcest == null || use.share() > scarcest.share() ? use : scarcest;
                isMachine = false;
            }
            group = group.parent();
        }
        return scarcest;
    }

    double share() {
        return (double) used / Math.max(1, limit);
    }

    private static @Nullable MemoryUse of(ControlGroup group) {
        boolean isUnified = group.isUnified();
        OptionalLong limit = group.number(isUnified ? "memory.max" : "memory.limit_in_bytes");
        OptionalLong current = group.number(isUnified ? "memory.current" : "memory.usage_in_bytes");
        if (limit.isEmpty() || current.isEmpty()) {
            return null;
        }
        long inactive = group.field("memory.stat", isUnified ? "inactive_file" : "total_inactive_file")
                .orElse(0);
        return new MemoryUse(Math.max(0, current.getAsLong() - inactive), limit.getAsLong(), group.directory());
    }

    private static @Nullable MemoryUse ofMachine(MachineFiles files) {
        OptionalLong total = kilobytes(files, "MemTotal:");
        OptionalLong available = kilobytes(files, "MemAvailable:");
        if (total.isPresent() && available.isPresent()) {
            return new MemoryUse(
                    1024 * (total.getAsLong() - available.getAsLong()), 1024 * total.getAsLong(), "machine");
        }
        OptionalDouble all = PlatformBeans.ofSystem("TotalMemorySize");
        OptionalDouble free = PlatformBeans.ofSystem("FreeMemorySize");
        return all.isEmpty() || free.isEmpty()
                ? null
                : new MemoryUse((long) (all.getAsDouble() - free.getAsDouble()), (long) all.getAsDouble(), "machine");
    }

    private static OptionalLong kilobytes(MachineFiles files, String word) {
        return files.lines(MEMINFO).stream()
                .filter(line -> line.startsWith(word))
                .map(line -> ControlGroup.parse(line.substring(word.length()).replace("kB", "")))
                .findFirst()
                .orElse(OptionalLong.empty());
    }
}
