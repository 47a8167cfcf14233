package dev.healthcheck.internal.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.environment.ConfigSection.Origin;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSectionTest {

    @Test
    void theValuesAreThoseOfTheirKinds() {
        assertThat(data(Map.of()))
                .containsEntry("healthcheck", Map.of("a", "1"))
                .containsEntry("microprofile", Map.of("b", "2"))
                .containsEntry("context_params", Map.of("c", "3"))
                .containsEntry("unread", List.of("d"));
    }

    @Test
    void aValueHasItsSourceAndHidesTheLowerOnes() {
        Map<String, Object> data = data(Map.of(
                "a",
                List.of(
                        new Origin("EnvConfigSource", 300, "1"),
                        new Origin("PropertiesConfigSource[source=file:/srv/a.properties]", 100, "0"))));

        assertThat(data.get("origins"))
                .isEqualTo(List.of(Map.of(
                        "name",
                        "a",
                        "source",
                        "EnvConfigSource",
                        "ordinal",
                        300,
                        "hides",
                        List.of(Map.of(
                                "name",
                                "a",
                                "value",
                                "0",
                                "source",
                                "PropertiesConfigSource[source=file:/srv/a.properties]",
                                "file",
                                "file:/srv/a.properties",
                                "ordinal",
                                100)))));
    }

    @Test
    void aSourceWithoutAnOrdinalShowsNone() {
        assertThat(data(Map.of("a", List.of(new Origin("HealthCheckConfig", null, "1"))))
                        .get("origins"))
                .isEqualTo(List.of(Map.of("name", "a", "source", "HealthCheckConfig")));
    }

    @ParameterizedTest
    @CsvSource({
        "META-INF/microprofile-config.properties, META-INF/microprofile-config.properties",
        "PropertiesConfigSource[source=vfs:/c/a.war/x.properties], vfs:/c/a.war/x.properties",
        "YamlConfigSource[source=application.yaml], application.yaml",
        "SysPropConfigSource, ''",
        "environment variable HEALTHCHECK_PATH, ''",
    })
    void theFileIsTakenFromTheNameOfTheSource(String source, String file) {
        assertThat(ConfigSection.file(source)).isEqualTo(file);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, List<Origin>> origins) {
        return (Map<String, Object>) new ConfigSection(
                        () -> Map.of("a", "1"),
                        () -> Map.of("b", "2"),
                        () -> Map.of("c", "3"),
                        () -> origins,
                        () -> Set.of("d"))
                .data();
    }
}
