package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.testing.ConfigFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardSettingSourcesTest {

    @TempDir
    Path folder;

    @AfterEach
    void clear() {
        System.clearProperty("healthcheck.path");
    }

    @Test
    void theApplicationsFileIsRead() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.path=/größe", "orders.url=http://h")) {
            SettingSource last = file();

            assertThat(last.get("healthcheck.path")).isEqualTo(new SettingValue("/größe", file.name()));
            assertThat(last.keys()).containsExactly("healthcheck.path");
        }
    }

    @Test
    void aSystemPropertyWinsOverTheFile() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.path=/file")) {
            System.setProperty("healthcheck.path", "/property");

            SettingSource all = SettingSource.firstOf(List.of(StandardSettingSources.systemProperties(), file()));

            assertThat(all.get("healthcheck.path"))
                    .as(file.name())
                    .isEqualTo(new SettingValue("/property", "system property"));
        }
    }

    @Test
    void withoutFileThereIsNoSettingOfIt() {
        assertThat(file().keys()).isEmpty();
    }

    @Test
    void aSettingInAFileThatCannotBeReadHasAFault() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.details=never", "orders.path=\\u12")) {
            SettingValue setting = file().get("healthcheck.details");

            assertThat(setting.value()).as(file.name()).isEqualTo("never");
            assertThat(setting.fault()).startsWith("the file cannot be read: Malformed");
        }
    }

    @Test
    void aFileThatCannotBeReadAndHasNoneOfOursIsPassedOver() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "orders.path=\\u12")) {
            assertThat(file().keys()).as(file.name()).isEmpty();
        }
    }

    private static SettingSource file() {
        return StandardSettingSources.file(Thread.currentThread().getContextClassLoader());
    }
}
