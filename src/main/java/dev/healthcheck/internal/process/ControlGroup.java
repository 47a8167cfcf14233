package dev.healthcheck.internal.process;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A control group (cgroup) that limits this process: its own one, or one around that.
 *
 * @param isUnified whether it belongs to the unified hierarchy (version 2)
 * @param directory the directory of its files
 * @param top the directory where its hierarchy is mounted
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">cgroup v2</a>
 */
record ControlGroup(MachineFiles files, boolean isUnified, String directory, String top) {
    private static final String FILE = "/proc/self/cgroup";

    /** {@return the own group of this process for a controller, such as memory; null without one} */
    static @Nullable ControlGroup of(MachineFiles files, String controller) {
        ControlGroup unified = null;
        List<Mount> mounts = Mount.all(files);
        for (String line : files.lines(FILE)) {
            String[] parts = line.split(":", 3);
            if (parts.length == 3 && List.of(parts[1].split(",")).contains(controller)) {
                ControlGroup group = find(files, mounts, controller, parts[2]);
                if (group != null) {
                    return group;
                }
            } else if (parts.length == 3 && parts[1].isEmpty()) {
                unified = find(files, mounts, "", parts[2]);
            }
        }
        return unified;
    }

    private static @Nullable ControlGroup find(MachineFiles files, List<Mount> mounts, String controller, String path) {
        boolean isUnified = controller.isEmpty();
        for (Mount mount : mounts) {
            boolean fits = isUnified
                    ? mount.fileSystem().equals("cgroup2")
                    : mount.fileSystem().equals("cgroup") && mount.options().contains(controller);
            if (fits) {
                return new ControlGroup(files, isUnified, directory(files, mount, path), mount.point());
            }
        }
        return null;
    }

    /** The path may begin above the mount, if the container does not have a cgroup namespace of its own. */
    private static String directory(MachineFiles files, Mount mount, String path) {
        boolean isBelow = !mount.root().equals("/") && (path + "/").startsWith(mount.root() + "/");
        String below = isBelow ? path.substring(mount.root().length()) : path;
        String directory = mount.point() + (below.equals("/") ? "" : below);
        return below.contains("..") || !files.hasDirectory(directory) ? mount.point() : directory;
    }

    /** {@return the group around this one; null for the outermost that this process sees} */
    @Nullable
    ControlGroup parent() {
        return directory.length() <= top.length()
                ? null
                : new ControlGroup(files, isUnified, directory.substring(0, directory.lastIndexOf('/')), top);
    }

    Optional<String> text(String file) {
        return files.text(directory + "/" + file);
    }

    /** {@return the number in a file; empty if there is no such file, or no number in it, such as {@code max}} */
    OptionalLong number(String file) {
        return text(file).map(ControlGroup::parse).orElse(OptionalLong.empty());
    }

    /** {@return the number after a word in a file with a word and a number in each line} */
    OptionalLong field(String file, String word) {
        return files.lines(directory + "/" + file).stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> parse(line.substring(word.length() + 1)))
                .findFirst()
                .orElse(OptionalLong.empty());
    }

    static OptionalLong parse(String number) {
        try {
            return OptionalLong.of(Long.parseLong(number.strip()));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
