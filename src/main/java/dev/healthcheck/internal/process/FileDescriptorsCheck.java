package dev.healthcheck.internal.process;

import dev.healthcheck.Check;
import dev.healthcheck.CheckResult;
import dev.healthcheck.internal.measure.Limits;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.measure.Measured;
import dev.healthcheck.spi.CheckType;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Measures the share of the allowed file descriptors that is open: files, sockets, pipes. */
record FileDescriptorsCheck(Judge judge, Function<String, OptionalDouble> system) implements Check {
    private static final Limits SHARE = Limits.ofPercent(false, "80%", "95%");

    static CheckType type() {
        return ProcessType.ofProcess(
                "file-descriptors",
                "the process has file descriptors left for files and sockets",
                SHARE.options(),
                options -> new FileDescriptorsCheck(SHARE.judge(options), PlatformBeans::ofSystem));
    }

    @Override
    public CheckResult check() throws IOException {
        double open = number("OpenFileDescriptorCount");
        double max = number("MaxFileDescriptorCount");
        return Measured.of("openFileDescriptors", 100 * open / Math.max(1, max), "percent")
                .detail("open", (long) open)
                .detail("max", (long) max)
                .judgedBy(
                        judge,
                        "does the application leave files or connections open? see lsof -p %d, or raise ulimit -n"
                                .formatted(ProcessHandle.current().pid()));
    }

    private double number(String attribute) throws IOException {
        return system.apply(attribute)
                .orElseThrow(() -> new IOException(
                        "this system does not tell its file descriptors; remove the check from the settings"));
    }
}
