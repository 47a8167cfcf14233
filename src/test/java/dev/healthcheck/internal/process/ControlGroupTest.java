package dev.healthcheck.internal.process;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlGroupTest {
    private static final String MEMORY = "36 32 0:33 %s /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n";

    private final MachineTree tree;

    ControlGroupTest(@TempDir Path root) {
        tree = new MachineTree(root);
    }

    private ControlGroup memory() {
        return requireNonNull(ControlGroup.of(tree.files(), "memory"));
    }

    @Test
    void aContainerWithItsOwnNamespaceIsAtTheMount() {
        tree.withGroup("/");

        assertThat(memory().directory()).isEqualTo("/sys/fs/cgroup");
        assertThat(memory().isUnified()).isTrue();
        assertThat(memory().parent()).isNull();
    }

    @Test
    void aServiceIsBelowTheMount() {
        tree.withGroup("/system.slice/orders.service")
                .with("/sys/fs/cgroup/system.slice/orders.service/memory.max", "max\n");

        assertThat(memory().directory()).isEqualTo("/sys/fs/cgroup/system.slice/orders.service");
        assertThat(requireNonNull(memory().parent()).directory()).isEqualTo("/sys/fs/cgroup/system.slice");
    }

    @Test
    void aPathThatTheContainerDoesNotSeeIsTheMount() {
        tree.withGroup("/kubepods/pod1/orders");

        assertThat(memory().directory()).isEqualTo("/sys/fs/cgroup");
    }

    @Test
    void aPathAboveTheNamespaceIsTheMount() {
        tree.withGroup("/../../other").with("/sys/other/memory.max", "1\n").with("/sys/fs/cgroup/memory.max", "2\n");

        assertThat(memory().directory()).isEqualTo("/sys/fs/cgroup");
    }

    @Test
    void theHierarchyOfTheControllerGoesBeforeTheUnifiedOne() {
        tree.with("/proc/self/cgroup", "4:memory:/docker/abc\n1:name=systemd:/\n0::/\n")
                .with("/proc/self/mountinfo", MachineTree.UNIFIED + "\n" + MEMORY.formatted("/docker/abc"));

        assertThat(memory().directory()).isEqualTo("/sys/fs/cgroup/memory");
        assertThat(memory().isUnified()).isFalse();
    }

    @Test
    void aMountOfAPartLeavesTheRestOfThePath() {
        tree.with("/proc/self/cgroup", "4:cpu,memory:/docker/abc/inner\n")
                .with("/proc/self/mountinfo", MEMORY.formatted("/docker/abc"))
                .with("/sys/fs/cgroup/memory/inner/memory.usage_in_bytes", "7\n");

        assertThat(memory().directory()).isEqualTo("/sys/fs/cgroup/memory/inner");
        assertThat(memory().number("memory.usage_in_bytes")).hasValue(7);
    }

    @Test
    void aMachineWithoutGroupsHasNone() {
        assertThat(ControlGroup.of(tree.files(), "memory")).isNull();
    }

    @Test
    void onlyTheWholeWordNamesAField() {
        tree.withGroup("/").with("/sys/fs/cgroup/memory.events", "oom 3\noom_kill 2\noom_group_kill 1\n");

        assertThat(memory().field("memory.events", "oom_kill")).hasValue(2);
        assertThat(memory().field("memory.events", "oom_k")).isEmpty();
        assertThat(memory().number("memory.events")).isEqualTo(OptionalLong.empty());
    }
}
