package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContainerLimitsTest {

    @TempDir
    Path root;

    @Test
    void aMachineWithoutControlGroupsHasNoLimits() {
        assertThat(limits()).isNull();
    }

    @Test
    void theLimitsOfVersion2AreRead() throws IOException {
        version2("/");
        file("sys/fs/cgroup/memory.max", "536870912\n");
        file("sys/fs/cgroup/memory.current", "1024\n");
        file("sys/fs/cgroup/cpu.max", "150000 100000\n");

        assertThat(limits())
                .isEqualTo(Map.of(
                        "cgroup",
                        2,
                        "memory_limit",
                        536870912L,
                        "memory_used",
                        1024L,
                        "cpu_quota",
                        new BigDecimal("1.50")));
    }

    @Test
    void maxMeansNoLimit() throws IOException {
        version2("/");
        file("sys/fs/cgroup/memory.max", "max\n");
        file("sys/fs/cgroup/cpu.max", "max 100000\n");

        assertThat(limits()).containsEntry("memory_limit", null).containsEntry("cpu_quota", null);
    }

    @Test
    void theLowestLimitOfTheGroupsAboveCounts() throws IOException {
        version2("/kube/pod");
        file("sys/fs/cgroup/kube/pod/memory.max", "2000");
        file("sys/fs/cgroup/kube/pod/memory.current", "7");
        file("sys/fs/cgroup/kube/memory.max", "1000");
        file("sys/fs/cgroup/kube/cpu.max", "50000 100000");
        file("sys/fs/cgroup/kube/pod/cpu.max", "max 100000");

        assertThat(limits())
                .containsEntry("memory_limit", 1000L)
                .containsEntry("memory_used", 7L)
                .containsEntry("cpu_quota", new BigDecimal("0.50"));
    }

    @Test
    void aGroupThatTheContainerDoesNotSeeIsLeftOut() throws IOException {
        version2("/../../elsewhere");
        file("sys/fs/cgroup/memory.max", "2000");

        assertThat(limits()).containsEntry("memory_limit", 2000L);
    }

    @Test
    void theLimitsOfVersion1AreRead() throws IOException {
        file("proc/self/cgroup", "5:memory:/docker/a\n4:cpu,cpuacct:/docker/a\n");
        file("sys/fs/cgroup/memory/docker/a/memory.limit_in_bytes", "4096");
        file("sys/fs/cgroup/memory/docker/a/memory.usage_in_bytes", "12");
        file("sys/fs/cgroup/cpu/docker/a/cpu.cfs_quota_us", "25000");
        file("sys/fs/cgroup/cpu/docker/a/cpu.cfs_period_us", "100000");

        assertThat(limits())
                .isEqualTo(Map.of(
                        "cgroup", 1, "memory_limit", 4096L, "memory_used", 12L, "cpu_quota", new BigDecimal("0.25")));
    }

    @Test
    void aHugeNumberOfVersion1MeansNoLimit() throws IOException {
        file("sys/fs/cgroup/memory/memory.limit_in_bytes", "9223372036854771712");
        file("sys/fs/cgroup/memory/memory.usage_in_bytes", "12");
        file("sys/fs/cgroup/cpu/cpu.cfs_quota_us", "-1");
        file("sys/fs/cgroup/cpu/cpu.cfs_period_us", "100000");

        assertThat(limits()).containsEntry("memory_limit", null).containsEntry("cpu_quota", null);
    }

    @Test
    void rubbishIsNoLimit() throws IOException {
        version2("/");
        file("sys/fs/cgroup/memory.max", "many");
        file("sys/fs/cgroup/cpu.max", "x");

        assertThat(limits()).containsEntry("memory_limit", null).containsEntry("cpu_quota", null);
    }

    private void version2(String path) throws IOException {
        file("sys/fs/cgroup/cgroup.controllers", "cpu memory");
        file("proc/self/cgroup", "0::" + path + "\n");
    }

    private void file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Map<String, Object> limits() {
        return new ContainerLimits(root).read();
    }
}
