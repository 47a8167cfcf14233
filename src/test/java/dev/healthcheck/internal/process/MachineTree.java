package dev.healthcheck.internal.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The files of a machine that does not exist. */
record MachineTree(Path root) {
    static final String UNIFIED = "30 25 0:26 / /sys/fs/cgroup ro,nosuid - cgroup2 cgroup rw,nsdelegate";

    /** Writes a file. {@return this tree} */
    MachineTree with(String absolute, String text) {
        Path file = root.resolve(absolute.substring(1));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** {@return this tree with the hierarchy of version 2, and this process in a group of it} */
    MachineTree withGroup(String path) {
        return with("/proc/self/mountinfo", UNIFIED + "\n").with("/proc/self/cgroup", "0::" + path + "\n");
    }

    /** {@return this tree with so much memory} */
    MachineTree withMemory(long totalKb, long availableKb) {
        return with(
                "/proc/meminfo",
                "MemTotal:       %d kB\nMemFree:  1 kB\nMemAvailable:   %d kB\n".formatted(totalKb, availableKb));
    }

    MachineFiles files() {
        return new MachineFiles(root);
    }
}
