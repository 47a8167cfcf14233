package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.CheckType;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Finds threads that wait for each other in a circle: for monitors, and for locks of {@code java.util.concurrent}. */
record DeadlockCheck() implements Check {
    private static final int MOST_THREADS = 10;
    private static final int FRAMES = 8;
    private static final Judge NONE_MAY = new Judge(OptionalDouble.empty(), OptionalDouble.of(1), false);

    static CheckType type() {
        return ProcessType.ofProcess(
                "deadlock", "no threads wait for each other for ever", List.of(), options -> new DeadlockCheck());
    }

    @Override
    public CheckResult check() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] found = threads.isSynchronizerUsageSupported()
                ? threads.findDeadlockedThreads()
                : threads.findMonitorDeadlockedThreads();
        Measured measured = Measured.of("deadlockedThreads", found == null ? 0 : found.length, "");
        if (found == null) {
            return measured.judgedBy(NONE_MAY);
        }
        List<ThreadInfo> shown = infos(threads, Arrays.copyOf(found, Math.min(found.length, MOST_THREADS)));
        return measured.detail(
                        "threads", shown.stream().map(DeadlockCheck::facts).toList())
                .failed(message(found.length, shown), NONE_MAY);
    }

    /** A thread that has just ended has no information. */
    private static List<ThreadInfo> infos(ThreadMXBean threads, long[] ids) {
        return Arrays.stream(threads.getThreadInfo(ids, FRAMES))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String message(int threads, List<ThreadInfo> shown) {
        String first = shown.isEmpty()
                ? ""
                : "'%s' waits for a lock of '%s'; "
                        .formatted(shown.get(0).getThreadName(), shown.get(0).getLockOwnerName());
        return "%d threads wait for each other: %skeep a dump (jcmd %d Thread.print), then restart the process"
                .formatted(threads, first, ProcessHandle.current().pid());
    }

    private static Map<String, @Nullable Object> facts(ThreadInfo thread) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("name", thread.getThreadName());
        facts.put("waitsFor", thread.getLockName());
        facts.put("heldBy", thread.getLockOwnerName());
        facts.put(
                "stack",
                Arrays.stream(thread.getStackTrace())
                        .map(StackTraceElement::toString)
                        .toList());
        return facts;
    }
}
