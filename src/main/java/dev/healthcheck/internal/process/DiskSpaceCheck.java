package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.internal.measure.Option;
import dev.healthcheck.internal.measure.Sizes;
import dev.healthcheck.internal.settings.Parser;
import dev.healthcheck.spi.CheckOption;
import dev.healthcheck.spi.CheckOptions;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the space that is free for this process in the file system of a path. Looks at no other file system: one
 * that hangs, such as NFS without its server, would hold all checks.
 *
 * @param mount the directory at which the file system must be mounted; empty for any
 */
record DiskSpaceCheck(Path path, String mount, boolean mustBeWritable, SpaceLimits limits, MachineFiles files)
        implements Check {
    private static final CheckOption<Path> PATH =
            CheckOption.of("path", ".", "a path", Path::of, "a file or directory in the file system");
    private static final CheckOption<String> MOUNT = CheckOption.text(
            "mount", "", "the directory at which that file system must be mounted; any without the option");
    private static final CheckOption<Boolean> WRITABLE =
            Option.of("writable", "off", Parser.ON_OR_OFF, "whether this process must be allowed to write to the path");

    static CheckType type() {
        return ProcessType.ofMachine(
                "disk-space",
                "the file system of a path has free space",
                ProcessType.join(List.of(PATH, MOUNT, WRITABLE), SpaceLimits.OPTIONS),
                DiskSpaceCheck::of);
    }

    private static DiskSpaceCheck of(CheckOptions options) {
        return new DiskSpaceCheck(
                options.get(PATH),
                options.find(MOUNT).orElse(""),
                options.get(WRITABLE),
                SpaceLimits.of(options),
                MachineFiles.ofThisMachine());
    }

    @Override
    public CheckResult check() throws IOException {
        Path real = ExistingFile.real(path, "is its volume mounted?");
        FileStore store = Files.getFileStore(real);
        Mounted on = Mounted.at(real, store, files);
        double total = store.getTotalSpace();
        double free = store.getUsableSpace();
        if (total <= 0) {
            throw new IOException(
                    "the file system %s at %s has no size; see the option path".formatted(on.fileSystem(), on.point()));
        }
        Judge judge = limits.judge(total);
        Measured measured = (limits.areShares()
                        ? Measured.of("freeSpace", 100 * free / total, "percent")
                        : Measured.of("freeSpace", free, "bytes"))
                .detail("path", real.toString())
                .detail("mount", on.point())
                .detail("fileSystem", on.fileSystem())
                .detail("source", on.source())
                .detail("freeBytes", (long) free)
                .detail("totalBytes", (long) total)
                .detail("readOnly", store.isReadOnly() ? true : null);
        String problem = problem(real, on, store.isReadOnly());
        return problem.isEmpty()
                ? measured.judgedBy(
                        judge,
                        "%s of %s are free at %s: delete files there, or enlarge it"
                                .formatted(Sizes.text(free), Sizes.text(total), on.point()))
                : measured.failed(problem, judge);
    }

    /** {@return what is wrong whatever the space; empty if nothing is} */
    private String problem(Path real, Mounted on, boolean isReadOnly) {
        if (!mount.isEmpty() && !Path.of(mount).equals(Path.of(on.point()))) {
            return "the path %s is on the mount %s, and not on %s; is the volume mounted?"
                    .formatted(real, on.point(), mount);
        }
        if (!mustBeWritable || Files.isWritable(real)) {
            return "";
        }
        return isReadOnly
                ? "the file system at %s is mounted read-only; does the kernel report errors of the disk?"
                        .formatted(on.point())
                : "this process may not write to %s; see its owner and its permissions".formatted(real);
    }
}
