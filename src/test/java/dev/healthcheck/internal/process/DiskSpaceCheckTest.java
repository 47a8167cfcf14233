package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceCheckTest {
    @TempDir
    Path directory;

    private CheckResult run(Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "path";
        all[1] = directory;
        System.arraycopy(options, 0, all, 2, options.length);
        return ReadyMade.run(Duration.ofSeconds(2), "disk-space", all);
    }

    /** {@return a run on a machine with these mounts} */
    private CheckResult mounted(String wanted, String... mounts) throws IOException {
        Path machine = Files.createDirectory(directory.resolve("machine"));
        StringBuilder lines = new StringBuilder();
        for (String mount : mounts) {
            lines.append("27 1 254:0 / ").append(mount.replace(" ", "\\040")).append(" rw - ext4 /dev/sdb1 rw\n");
        }
        MachineFiles files = new MachineTree(machine)
                .with("/proc/self/mountinfo", lines.toString())
                .files();
        SpaceLimits any = new SpaceLimits(Optional.empty(), Optional.empty());
        return new DiskSpaceCheck(directory, wanted, false, any, files).check();
    }

    @Test
    void theFreeShareIsObserved() {
        CheckResult result = run("degraded", "off", "failed", "0%");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat((BigDecimal) ReadyMade.output(result, "observedValue"))
                .isBetween(BigDecimal.ZERO, new BigDecimal(100));
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("percent");
        assertThat(ReadyMade.output(result, "mount").toString()).isNotEmpty();
        assertThat(ReadyMade.output(result, "fileSystem").toString()).isNotEmpty();
    }

    @Test
    void aLimitInBytesObservesBytes() {
        CheckResult result = run("degraded", "off", "failed", "8000TB");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("bytes");
        assertThat(ReadyMade.message(result)).contains("failed from 8 PB down", "delete files there, or enlarge it");
    }

    @Test
    void aShareBesideBytesIsObservedAsBytes() {
        CheckResult result = run("degraded", "100%", "failed", "1B");

        assertThat(result.state()).isEqualTo(CheckState.DEGRADED);
        assertThat(ReadyMade.output(result, "observedUnit")).isEqualTo("bytes");
    }

    @Test
    void theDeepestMountIsNamed() throws IOException {
        String point = directory.toRealPath().toString();

        CheckResult result = mounted("", point, "/", point + "-other");

        assertThat(ReadyMade.output(result, "mount")).isEqualTo(point);
        assertThat(ReadyMade.output(result, "source")).isEqualTo("/dev/sdb1");
    }

    @Test
    void anotherMountThanTheExpectedOneFails() throws IOException {
        CheckResult result = mounted("/data", "/");

        assertThat(result.state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(result)).contains("on the mount /, and not on /data", "is the volume mounted?");
    }

    @Test
    void withoutAListOfMountsTheHighestDirectoryOfTheFileSystemIsTheMount() throws IOException {
        CheckResult result = mounted("");

        assertThat(directory
                        .toRealPath()
                        .startsWith(Path.of(ReadyMade.output(result, "mount").toString())))
                .isTrue();
    }

    @Test
    void aPathThatDoesNotExistAsksForItsVolume() {
        Path missing = directory.resolve("missing");

        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "disk-space", "path", missing);

        assertThat(ReadyMade.message(result)).isEqualTo(missing + " does not exist; is its volume mounted?");
    }

    @Test
    void aDirectoryThatMayBeWrittenPasses() {
        assertThat(run("writable", "on", "degraded", "off", "failed", "off").state())
                .isEqualTo(CheckState.PASSED);
    }

    @Test
    void aFileSystemWithoutSizeSaysSo() {
        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "disk-space", "path", "/proc/self");

        if (Files.exists(Path.of("/proc/self"))) {
            assertThat(ReadyMade.message(result)).contains("proc at /proc has no size");
        }
    }

    @Test
    void limitsInTheWrongOrderAreAProblemOfTheDeployment() {
        assertThat(ReadyMade.problemOf("disk-space", "degraded", "1GB", "failed", "2GB"))
                .contains("wrong order", "degraded above failed");
        assertThat(ReadyMade.problemOf("disk-space", "degraded", "much")).contains("10%, a size such as 5GB", "or off");
    }
}
