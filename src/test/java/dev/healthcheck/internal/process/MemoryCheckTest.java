package dev.healthcheck.internal.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.CheckResult;
import dev.healthcheck.CheckState;
import dev.healthcheck.internal.measure.Limits.Judge;
import dev.healthcheck.internal.process.MemoryCheck.AfterKill;
import dev.healthcheck.testing.ReadyMade;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCheckTest {
    private static final Judge JUDGE = new Judge(OptionalDouble.of(90), OptionalDouble.of(97), false);
    private static final String GROUP = "/sys/fs/cgroup/";

    private final MachineTree tree;

    MemoryCheckTest(@TempDir Path root) {
        tree = new MachineTree(root).withMemory(1_000_000, 250_000);
    }

    private MemoryCheck check(AfterKill afterKill) {
        return new MemoryCheck(JUDGE, afterKill, tree.files());
    }

    private CheckResult run() throws IOException {
        return check(AfterKill.DEGRADED).check();
    }

    private MachineTree limited(String max, long current, long inactive) {
        return tree.withGroup("/")
                .with(GROUP + "memory.max", max + "\n")
                .with(GROUP + "memory.current", current + "\n")
                .with(GROUP + "memory.stat", "anon 5\ninactive_file " + inactive + "\nactive_file 7\n");
    }

    private void kills(int number) {
        tree.with(GROUP + "memory.events", "low 0\noom " + number + "\noom_kill " + number + "\n");
    }

    @Test
    void filesThatNobodyReadsDoNotCountInAContainer() throws IOException {
        limited("1000", 900, 400);

        CheckResult result = run();

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat(ReadyMade.output(result, "observedValue")).isEqualTo(new BigDecimal(50));
        assertThat(ReadyMade.output(result, "limitBytes")).isEqualTo(1000L);
        assertThat(ReadyMade.output(result, "limitedBy")).isEqualTo("/sys/fs/cgroup");
    }

    @Test
    void aContainerNearItsLimitFailsWithAdvice() throws IOException {
        limited("1000", 980, 0);

        assertThat(run().state()).isEqualTo(CheckState.FAILED);
        assertThat(ReadyMade.message(run())).contains("98 %", "raise the limit of the container above 1 kB");
    }

    @Test
    void withoutALimitTheMachineCounts() throws IOException {
        limited("max", 900, 0);

        assertThat(ReadyMade.output(run(), "limitedBy")).isEqualTo("machine");
        assertThat(ReadyMade.output(run(), "observedValue")).isEqualTo(new BigDecimal(75));
    }

    @Test
    void aLimitAboveTheMemoryOfTheMachineIsNone() throws IOException {
        limited("9223372036854771712", 900, 0);

        assertThat(ReadyMade.output(run(), "limitedBy")).isEqualTo("machine");
    }

    @Test
    void theScarcestOfTheGroupsAroundTheProcessCounts() throws IOException {
        tree.withGroup("/pod/orders")
                .with(GROUP + "pod/orders/memory.max", "1000")
                .with(GROUP + "pod/orders/memory.current", "100")
                .with(GROUP + "pod/memory.max", "2000")
                .with(GROUP + "pod/memory.current", "1900");

        assertThat(ReadyMade.output(run(), "limitedBy")).isEqualTo("/sys/fs/cgroup/pod");
        assertThat(run().state()).isEqualTo(CheckState.DEGRADED);
    }

    @Test
    void theFilesOfVersionOneSayTheSame() throws IOException {
        tree.with("/proc/self/cgroup", "4:memory:/\n")
                .with("/proc/self/mountinfo", "36 32 0:33 / /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n")
                .with(GROUP + "memory/memory.limit_in_bytes", "1000\n")
                .with(GROUP + "memory/memory.usage_in_bytes", "900\n")
                .with(GROUP + "memory/memory.stat", "inactive_file 1\ntotal_inactive_file 300\n")
                .with(GROUP + "memory/memory.oom_control", "oom_kill_disable 0\nunder_oom 0\noom_kill 4\n");

        assertThat(ReadyMade.output(run(), "observedValue")).isEqualTo(new BigDecimal(60));
        assertThat(ReadyMade.output(run(), "oomKills")).isEqualTo(4L);
    }

    @Test
    void aKillSinceTheLastRunDegradesOneRun() throws IOException {
        limited("1000", 100, 0);
        kills(3);
        MemoryCheck check = check(AfterKill.DEGRADED);
        assertThat(check.check().state()).isEqualTo(CheckState.PASSED);

        kills(5);
        CheckResult after = check.check();

        assertThat(after.state()).isEqualTo(CheckState.DEGRADED);
        assertThat(ReadyMade.message(after)).contains("killed 2 processes");
        assertThat(check.check().state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void theOptionSaysWhatAKillMeans() throws IOException {
        limited("1000", 100, 0);
        kills(0);
        MemoryCheck failing = check(AfterKill.FAILED);
        MemoryCheck passing = check(AfterKill.PASSED);
        failing.check();
        passing.check();

        kills(1);

        assertThat(failing.check().state()).isEqualTo(CheckState.FAILED);
        assertThat(passing.check().state()).isEqualTo(CheckState.PASSED);
    }

    @Test
    void thisMachineHasMemory() {
        CheckResult result = ReadyMade.run(Duration.ofSeconds(2), "memory", "degraded", "off", "failed", "off");

        assertThat(result.state()).isEqualTo(CheckState.PASSED);
        assertThat((BigDecimal) ReadyMade.output(result, "observedValue"))
                .isBetween(new BigDecimal("0.01"), new BigDecimal(100));
    }
}
