package dev.healthcheck.internal.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mounted file system, as Linux lists it.
 *
 * @param root the directory of the file system that is mounted
 * @param point the directory at which it is mounted
 * @param fileSystem its type, such as ext4 or nfs4
 * @param source the device or the address of it
 * @param options the options of the file system
 * @see <a href="https://www.kernel.org/doc/html/latest/filesystems/proc.html">mountinfo, section 3.5</a>
 */
record Mount(String root, String point, String fileSystem, String source, List<String> options) {
    private static final String FILE = "/proc/self/mountinfo";

    /** {@return the mounts in their order; none if this system does not list them} */
    static List<Mount> all(MachineFiles files) {
        List<Mount> mounts = new ArrayList<>();
        for (String line : files.lines(FILE)) {
            String[] ends = line.split(" - ", 2);
            String[] first = ends[0].split(" ", 7);
            String[] second = ends.length < 2 ? new String[0] : ends[1].split(" ", 3);
            if (first.length >= 6 && second.length == 3) {
                mounts.add(new Mount(
                        plain(first[3]),
                        plain(first[4]),
                        second[0],
                        plain(second[1]),
                        Arrays.asList(second[2].split(","))));
            }
        }
        return mounts;
    }

    /** {@return the text with its blanks and backslashes, which the kernel writes as three octal digits} */
    private static String plain(String escaped) {
        return escaped.replace("\\040", " ")
                .replace("\\011", "\t")
                .replace("\\012", "\n")
                .replace("\\134", "\\");
    }
}
