package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.ConfigFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardSourcesTest {

    @TempDir
    Path folder;

    @AfterEach
    void clear() {
        System.clearProperty("healthcheck.path");
    }

    @Test
    void theApplicationsFileIsRead() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.path=/größe", "orders.url=http://h")) {
            SettingSource last = last();

            assertThat(last.get("healthcheck.path")).isEqualTo(new Setting("/größe", file.name()));
            assertThat(last.keys()).containsExactly("healthcheck.path");
        }
    }

    @Test
    void aSystemPropertyWinsOverTheFile() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.path=/file")) {
            System.setProperty("healthcheck.path", "/property");

            SettingSource all = SettingSource.firstOf(sources());

            assertThat(all.get("healthcheck.path"))
                    .as(file.name())
                    .isEqualTo(new Setting("/property", "system property"));
        }
    }

    @Test
    void withoutFileThereAreTheSystemPropertiesAndTheEnvironment() {
        assertThat(sources()).hasSize(2);
    }

    private static SettingSource last() {
        List<SettingSource> sources = sources();
        return sources.get(sources.size() - 1);
    }

    private static List<SettingSource> sources() {
        return StandardSources.of(Thread.currentThread().getContextClassLoader());
    }
}
