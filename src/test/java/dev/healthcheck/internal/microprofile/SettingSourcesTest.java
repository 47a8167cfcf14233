package dev.healthcheck.internal.microprofile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.settings.SettingLayer;
import dev.healthcheck.internal.settings.SettingSource;
import dev.healthcheck.internal.settings.SettingValue;
import dev.healthcheck.testing.ConfigFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingSourcesTest {

    @TempDir
    Path folder;

    @Test
    void aSettingOfTheApplicationsFileIsFoundWithItsOrigin() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.path=/health", "healthcheck.timeout=")) {
            SettingSource source = SettingSources.ofApplication();

            assertThat(source.get("healthcheck.path").value()).isEqualTo("/health");
            assertThat(source.get("healthcheck.path").origin()).contains(file.name());
            assertThat(source.get("healthcheck.timeout")).isNull();
            assertThat(source.get("healthcheck.details")).isNull();
            assertThat(source.keys()).contains("healthcheck.path");
        }
    }

    @Test
    void anExpressionIsResolved() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "base=/internal", "healthcheck.path=${base}/health")) {
            assertThat(SettingSources.ofApplication().get("healthcheck.path").value())
                    .as(file.name())
                    .isEqualTo("/internal/health");
        }
    }

    @Test
    void whatIsConfiguredIsTheFilesAlone() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "orders.url=http://h", "broken=${absent}", "empty=")) {
            assertThat(SettingSources.configured()).as(file.name()).isEqualTo(Map.of("orders.url", "http://h"));
        }
    }

    @Test
    void anExpressionThatCannotBeResolvedIsASettingWithAFault() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.path=${absent}/health")) {
            SettingValue setting = SettingSources.ofApplication().get("healthcheck.path");

            assertThat(setting.value()).as(file.name()).isEqualTo("${absent}/health");
            assertThat(setting.fault()).isEqualTo("the expression cannot be resolved");
        }
    }

    @Test
    void aValueHasAllItsSourcesTheWinningOneFirst() throws Exception {
        System.setProperty("healthcheck.path", "/from/property");
        try (ConfigFile file = ConfigFile.of(folder, "healthcheck.path=/from/file")) {
            List<SettingLayer> layers = SettingSources.ofApplication().layers("healthcheck.path");

            assertThat(layers).extracting(SettingLayer::value).containsExactly("/from/property", "/from/file");
            assertThat(layers).extracting(SettingLayer::ordinal).containsExactly(400, 100);
            assertThat(layers.get(1).source()).contains(file.name());
        } finally {
            System.clearProperty("healthcheck.path");
        }
    }

    @Test
    void aConfiguredValueHasItsSource() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "orders.url=http://h")) {
            assertThat(SettingSources.layers().get("orders.url"))
                    .hasSize(1)
                    .allSatisfy(layer -> assertThat(layer.source()).contains(file.name()));
        }
    }

    @Test
    void aKeyWithoutAValueHasNoSource() throws Exception {
        try (ConfigFile file = ConfigFile.of(folder, "a=b")) {
            assertThat(SettingSources.ofApplication().layers("healthcheck.details"))
                    .as(file.name())
                    .isEmpty();
        }
    }
}
