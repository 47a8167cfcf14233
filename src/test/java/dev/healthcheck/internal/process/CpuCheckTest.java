package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuCheckTest {
    private static final Judge JUDGE = new Judge(OptionalDouble.of(95), OptionalDouble.empty(), false);
    private static final String GROUP = "/sys/fs/cgroup/";

    private final MachineTree tree;
    private final CpuCheck check;
    private long seconds = 1_000;

    CpuCheckTest(@TempDir Path root) {
        tree = new MachineTree(root);
        check = new CpuCheck(
                JUDGE, OptionalDouble.of(50), tree.files(), () -> TimeUnit.SECONDS.toNanos(seconds), () -> 0.5);
    }

    private CheckResult runAfter(int more) throws IOException {
        seconds += more;
        return check.check();
    }

    /** A limit of two processors. */
    private void group(long usedSeconds, long periods, long throttled) {
        tree.withGroup("/")
                .with(GROUP + "cpu.max", "200000 100000\n")
                .with(
                        GROUP + "cpu.stat",
                        "usage_usec %d\nuser_usec 1\nnr_periods %d\nnr_throttled %d\nthrottled_usec 1\n"
                                .formatted(TimeUnit.SECONDS.toMicros(usedSeconds), periods, throttled));
    }

    private static BigDecimal observed(CheckResult result) {
        return (BigDecimal) ReadyMade.output(result, "observedValue");
    }

    @Test
    void theFirstRunTellsTheUseOfThisProcessSinceItsStart() throws IOException {
        group(70, 10, 10);

        CheckResult first = check.check();

        assertThat(first.state()).isEqualTo(CheckState.PASSED);
        assertThat(observed(first)).isEqualTo(new BigDecimal(25));
    }

    @Test
    void theShareOfTheLimitIsBetweenTwoRuns() throws IOException {
        group(70, 0, 0);
        check.check();

        group(100, 0, 0);

        CheckResult second = runAfter(30);
        assertThat(observed(second)).isEqualTo(new BigDecimal(50));
        assertThat(ReadyMade.output(second, "processors")).isEqualTo(2.0);
        assertThat(second.state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aContainerThatUsesItsLimitIsDegraded() throws IOException {
        group(70, 0, 0);
        check.check();

        group(130, 0, 0);

        assertThat(ReadyMade.message(runAfter(30))).contains("100 %", "raise the CPU limit");
    }

    @Test
    void aContainerThatStandsStillAtItsLimitIsDegraded() throws IOException {
        group(70, 100, 100);
        check.check();

        group(80, 400, 280);

        CheckResult throttled = runAfter(30);
        assertThat(throttled.state()).isEqualTo(CheckState.DEGRADED);
        assertThat(ReadyMade.message(throttled)).contains("60 % of the periods");
        group(90, 700, 320);
        assertThat(runAfter(30).state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void aNewLimitBeginsAnew() throws IOException {
        group(70, 0, 0);
        check.check();

        group(130, 0, 0);
        tree.with(GROUP + "cpu.max", "400000 100000\n");

        assertThat(ReadyMade.output(runAfter(30), "since")).asString().contains("start of this process");
    }

    @Test
    void theFilesOfVersionOneSayTheSame() throws IOException {
        tree.with("/proc/self/cgroup", "2:cpu,cpuacct:/\n")
                .with("/proc/self/mountinfo", "36 32 0:33 / /sys/fs/cgroup/cpu rw - cgroup cgroup rw,cpu,cpuacct\n")
                .with(GROUP + "cpu/cpu.cfs_quota_us", "50000\n")
                .with(GROUP + "cpu/cpu.cfs_period_us", "100000\n")
                .with(GROUP + "cpu/cpuacct.usage", "0\n");
        check.check();

        tree.with(GROUP + "cpu/cpuacct.usage", TimeUnit.SECONDS.toNanos(3) + "\n");

        assertThat(observed(runAfter(30))).isEqualTo(new BigDecimal(20));
    }

    @Test
    void withoutALimitTheMachineCounts() throws IOException {
        tree.withGroup("/")
                .with(GROUP + "cpu.max", "max 100000\n")
                .with("/proc/stat", "cpu  100 0 0 300 0 0 0 0 0 0\n");
        check.check();

        tree.with("/proc/stat", "cpu  130 5 5 350 10 0 0 0 0 0\ncpu0 1 1 1 1 1 1 1 1 1 1\n");

        CheckResult second = runAfter(30);
        assertThat(observed(second)).isEqualTo(new BigDecimal(40));
        assertThat(ReadyMade.output(second, "limitedBy")).isEqualTo("machine");
    }

    @Test
    void thisMachineTellsItsUse() {
        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "cpu");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(observed(result).signum()).isPositive();
    }
}
