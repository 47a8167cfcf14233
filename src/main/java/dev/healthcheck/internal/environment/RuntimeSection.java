package dev.healthcheck.internal.environment;

import dev.healthcheck.Section;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryUsage;
import java.lang.management.RuntimeMXBean;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** The virtual machine as it runs: times, arguments, memory, threads, and the limits of its container. */
public final class RuntimeSection implements Section {
    private static final int MILLIS = 3;

    private final ContainerLimits limits;

    /** @param root the root of the file system */
    public RuntimeSection(Path root) {
        this.limits = new ContainerLimits(root);
    }

    @Override
    public Map<String, Object> data() {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("start_time", seconds(runtime.getStartTime()));
        data.put("uptime", seconds(runtime.getUptime()));
        data.put("jvm_arguments", runtime.getInputArguments());
        data.put("processors", Runtime.getRuntime().availableProcessors());
        data.put("gc", collectors());
        data.put("heap", memory(memory.getHeapMemoryUsage()));
        data.put("non_heap", memory(memory.getNonHeapMemoryUsage()));
        data.put("threads", threads(ManagementFactory.getThreadMXBean()));
        data.put("container", limits.read());
        addDefaults(data);
        return data;
    }

    private static Map<String, Object> collectors() {
        Map<String, Object> collectors = new LinkedHashMap<>();
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("count", known(collector.getCollectionCount()));
            one.put("time", seconds(Math.max(0, collector.getCollectionTime())));
            collectors.put(collector.getName(), one);
        }
        return collectors;
    }

    private static Map<String, @Nullable Object> memory(MemoryUsage usage) {
        Map<String, @Nullable Object> memory = new LinkedHashMap<>();
        memory.put("used", usage.getUsed());
        memory.put("committed", usage.getCommitted());
        memory.put("max", known(usage.getMax()));
        return memory;
    }

    private static Map<String, Object> threads(ThreadMXBean threads) {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("live", threads.getThreadCount());
        counts.put("peak", threads.getPeakThreadCount());
        counts.put("daemon", threads.getDaemonThreadCount());
        counts.put("started", threads.getTotalStartedThreadCount());
        return counts;
    }

    /** The defaults are what the section is about: no other code of the library may depend on them. */
    private static void addDefaults(Map<String, Object> data) {
        data.put("time_zone", TimeZone.getDefault().getID());
        data.put("locale", Locale.getDefault().toLanguageTag());
        data.put("charset", Charset.defaultCharset().name());
    }

    private static @Nullable Long known(long number) {
        return number < 0 ? null : number;
    }

    private static BigDecimal seconds(long millis) {
        return BigDecimal.valueOf(millis, MILLIS);
    }
}
