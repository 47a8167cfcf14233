package dev.healthcheck.internal.settings;

import static dev.healthcheck.testing.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingSourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "healthcheck.failed-headers.X-a",
                "healthcheck_failed_headers_X_a",
                "HEALTHCHECK_FAILED_HEADERS_X_A"
            })
    void anEnvironmentVariableIsFoundByEachOfItsSpellings(String name) {
        SettingSource environment = SettingSource.ofEnvironment(Map.of(name, "v"));

        assertThat(environment.get("healthcheck.failed-headers.X-a"))
                .isEqualTo(new SettingValue("v", "environment variable " + name));
    }

    @Test
    void theSpellingNearestToTheKeyWins() {
        SettingSource environment = SettingSource.ofEnvironment(
                Map.of("HEALTHCHECK_PATH", "/upper", "healthcheck_path", "/lower", "healthcheck.path", "/dotted"));

        assertThat(environment.get("healthcheck.path").value()).isEqualTo("/dotted");
    }

    @Test
    void anEmptyVariableIsNone() {
        SettingSource environment =
                SettingSource.ofEnvironment(Map.of("healthcheck.path", "", "HEALTHCHECK_PATH", "/a"));

        assertThat(environment.get("healthcheck.path").value()).isEqualTo("/a");
        assertThat(environment.get("healthcheck.timeout")).isNull();
    }

    @Test
    void theEnvironmentListsHeadersOnly() {
        SettingSource environment = SettingSource.ofEnvironment(Map.of(
                "HEALTHCHECK_SUCCESS_HEADERS_X_HEALTH", "good",
                "HEALTHCHECK_FAILED_HEADERS_RETRY_AFTER", "9",
                "HEALTHCHECK_FAILED_HEADERS_", "no name",
                "HEALTHCHECK_PORT_8080_TCP", "tcp://10.0.0.1:8080",
                "HOME", "/root"));

        assertThat(environment.keys())
                .containsExactlyInAnyOrder(
                        "healthcheck.success-headers.X-HEALTH", "healthcheck.failed-headers.RETRY-AFTER");
    }

    @Test
    void theFirstSourceWins() {
        SettingSource both = SettingSource.firstOf(
                List.of(source("first", "a", "1", "b", ""), source("second", "a", "2", "b", "2")));

        assertThat(both.get("a")).isEqualTo(new SettingValue("1", "first"));
        assertThat(both.get("b")).isEqualTo(new SettingValue("2", "second"));
        assertThat(both.get("c")).isNull();
    }

    @Test
    void allSourcesTogetherListTheKeysOfEach() {
        SettingSource both = SettingSource.firstOf(List.of(source("first", "a", "1"), source("second", "b", "2")));

        assertThat(both.keys()).containsExactlyInAnyOrder("a", "b");
    }
}
