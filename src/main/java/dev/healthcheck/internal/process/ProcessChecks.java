package dev.healthcheck.internal.process;

import dev.healthcheck.spi.CheckType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of the types about this process and its machine. Loads nothing but the class of the wanted type. */
public final class ProcessChecks {
    /** The names of the types. */
    public static final List<String> NAMES = List.of(
            "cpu",
            "deadlock",
            "disk-space",
            "file",
            "file-descriptors",
            "gc",
            "heap",
            "jmx",
            "load",
            "memory",
            "threads");

    private ProcessChecks() {}

    /** {@return the type of that name, or null} */
    public static @Nullable CheckType type(String name) {
        return switch (name) {
            case "cpu" -> CpuCheck.type();
            case "deadlock" -> DeadlockCheck.type();
            case "disk-space" -> DiskSpaceCheck.type();
            case "file" -> FileCheck.type();
            case "file-descriptors" -> FileDescriptorsCheck.type();
            case "gc" -> GcCheck.type();
            case "heap" -> HeapCheck.type();
            case "jmx" -> JmxCheck.type();
            case "load" -> LoadCheck.type();
            case "memory" -> MemoryCheck.type();
            case "threads" -> ThreadsCheck.type();
            default -> null;
        };
    }
}
