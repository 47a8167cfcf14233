package dev.healthcheck.bench.start;

import com.sun.management.ThreadMXBean;
import dev.healthcheck.internal.engine.Engine;
import dev.healthcheck.internal.engine.Settings;
import dev.healthcheck.internal.run.RunnerThreads;
import dev.healthcheck.internal.settings.DeploymentProblems;
import dev.healthcheck.internal.settings.SettingSource;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Starts the library in a new JVM, and measures a second start there: what both have in common is loaded then, and the
 * classes of the types are not.
 */
public final class EngineStart {
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

    /** Reads the settings from the standard input, and prints the nanoseconds and the bytes. */
    public static void main(String[] arguments) throws Exception {
        Properties input = new Properties();
        input.load(System.in);
        Map<String, String> settings =
                input.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, input::getProperty));
        Started first = Started.with(Map.of());
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long usedBefore = usedAfterCollection();
        long allocatedBefore = thread.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        Started second = Started.with(settings);
        long nanos = System.nanoTime() - begin;
        long allocated = thread.getCurrentThreadAllocatedBytes() - allocatedBefore;
        long retained = usedAfterCollection() - usedBefore;
        System.out.println(nanos + " " + allocated + " " + retained);
        Reference.reachabilityFence(first);
        Reference.reachabilityFence(second);
        first.close();
        second.close();
    }

    private static long usedAfterCollection() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
