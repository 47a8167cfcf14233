package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeSectionTest {

    @TempDir
    Path root;

    @Test
    void thisRuntimeIsDescribed() {
        Map<String, Object> data = new RuntimeSection(root).data();

        assertThat(data.keySet())
                .containsExactly(
                        "start_time",
                        "uptime",
                        "jvm_arguments",
                        "processors",
                        "gc",
                        "heap",
                        "non_heap",
                        "threads",
                        "container",
                        "time_zone",
                        "locale",
                        "charset");
        assertThat(data)
                .containsEntry("container", null)
                .containsEntry("time_zone", TimeZone.getDefault().getID());
        assertThat((Map<?, ?>) data.get("gc")).isNotEmpty();
    }

    @Test
    void memoryWithoutALimitHasNone() {
        Map<?, ?> nonHeap = (Map<?, ?>) new RuntimeSection(root).data().get("non_heap");

        assertThat(nonHeap.get("max")).isNull();
    }
}
