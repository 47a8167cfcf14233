package dev.healthcheck.bench.start;

import com.sun.management.ThreadMXBean;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Starts the library in a new JVM with one check of the application. Then measures two further starts: one that loads
 * the types of its ready-made checks, and one after many of the same kind.
 */
public final class EngineStart {
    private static final int STARTS_BETWEEN = 20;

    private EngineStart() {}

    /** What one start holds. */
    private record Started(Engine engine, RunnerThreads threads) {
        static Started with(Map<String, String> settings) {
            DeploymentProblems problems = new DeploymentProblems();
            Settings read = Settings.read(SettingSource.of(settings, "bench"), problems);
            RunnerThreads threads = new RunnerThreads(
                    read.runs().executor(), EngineStart.class.getClassLoader(), System.getLogger("bench"));
            Engine engine =
                    Engine.with(read).threads(threads).problems(problems).build();
            read.typed().addTo(engine.registry());
            if (problems.message() != null) {
                throw new IllegalStateException(problems.message());
            }
            return new Started(engine, threads);
        }

        void close() {
            threads.close();
            engine.close();
        }
    }

    /** Reads the settings from the standard input, and prints the nanoseconds and the bytes of both starts. */
    public static void main(String[] arguments) throws IOException {
        Properties input = new Properties();
        input.load(System.in);
        Map<String, String> settings =
                input.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, input::getProperty));
        Started base = Started.with(Map.of());
        base.engine().registry().addCheck("orders", () -> CheckResult.passed("open"));
        Started first = measured(settings);
        for (int i = 0; i < STARTS_BETWEEN; i++) {
            Started.with(settings).close();
        }
        Started later = measured(settings);
        Reference.reachabilityFence(List.of(base, first, later));
        later.close();
        first.close();
        base.close();
    }

    /** The time is that of the processor, so that other programs on the machine do not count. */
    private static Started measured(Map<String, String> settings) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long usedBefore = usedAfterCollection();
        long allocatedBefore = thread.getCurrentThreadAllocatedBytes();
        long begin = thread.getCurrentThreadCpuTime();
        Started started = Started.with(settings);
        long nanos = thread.getCurrentThreadCpuTime() - begin;
        long allocated = thread.getCurrentThreadAllocatedBytes() - allocatedBefore;
        System.out.println(nanos + " " + allocated + " " + (usedAfterCollection() - usedBefore));
        return started;
    }

    private static long usedAfterCollection() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
