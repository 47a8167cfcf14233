package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.CheckType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts the threads of this process. */
record ThreadsCheck(Judge judge) implements Check {
    private static final Limits COUNT = Limits.ofNumber(false, "2000", "5000");
    private static final int MOST_GROUPS = 3;

    static CheckType type() {
        return ProcessType.ofProcess(
                "threads",
                "the process has few enough threads",
                COUNT.options(),
                options -> new ThreadsCheck(COUNT.judge(options)));
    }

    @Override
    public CheckResult check() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Map<String, Integer> states = new TreeMap<>();
        Map<String, Integer> groups = new TreeMap<>();
        // Without stacks, so that no thread has to stop.
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null) {
                states.merge(thread.getThreadState().name(), 1, Integer::sum);
                groups.merge(group(thread.getThreadName()), 1, Integer::sum);
            }
        }
        Map<String, Integer> largest = largest(groups);
        return Measured.of("threads", threads.getThreadCount(), "")
                .detail("peak", threads.getPeakThreadCount())
                .detail("daemon", threads.getDaemonThreadCount())
                .detail("states", states)
                .detail("largestGroups", largest)
                .judgedBy(judge, "is a thread pool without a bound? most threads: %s".formatted(largest));
    }

    /** {@return the name without its numbers, as all threads of a pool have it} */
    static String group(String name) {
        StringBuilder group = new StringBuilder();
        name.chars()
                .map(c -> c >= '0' && c <= '9' ? '#' : c)
                .filter(c -> c != '#' || group.isEmpty() || group.charAt(group.length() - 1) != '#')
                .forEach(c -> group.append((char) c));
        return group.toString();
    }

    private static Map<String, Integer> largest(Map<String, Integer> groups) {
        Map<String, Integer> largest = new LinkedHashMap<>();
        groups.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_GROUPS)
                .forEach(group -> largest.put(group.getKey(), group.getValue()));
        return largest;
    }
}
