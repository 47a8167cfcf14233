package dev.healthcheck.internal.process;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The mount that a path is on.
 *
 * @param point the directory at which the file system is mounted
 * @param fileSystem its type
 * @param source its device or its address
 */
record Mounted(String point, String fileSystem, String source) {

    /** {@return the mount of a path without links} */
    static Mounted at(Path real, FileStore store, MachineFiles files) throws IOException {
        Mounted deepest = null;
        int most = -1;
        for (Mount mount : Mount.all(files)) {
            Path point = Path.of(mount.point());
            // A later mount at the same point hides the earlier one.
            if (real.startsWith(point) && point.getNameCount() >= most) {
                most = point.getNameCount();
                deepest = new Mounted(mount.point(), mount.fileSystem(), mount.source());
            }
        }
        return deepest == null ? new Mounted(top(real, store).toString(), store.type(), store.name()) : deepest;
    }

    /** {@return the highest directory above the path that is in the same file system} */
    private static Path top(Path real, FileStore store) throws IOException {
        Path top = real;
        Path parent = real.getParent();
        while (parent != null && Files.getFileStore(parent).equals(store)) {
            top = parent;
            parent = parent.getParent();
        }
        return top;
    }
}
