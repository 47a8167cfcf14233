package dev.healthcheck.internal.settings;

import static dev.healthcheck.testing.Given.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.healthcheck.internal.engine.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class UnknownKeysTest {
    private static final SettingSource NO_ENVIRONMENT = SettingSource.ofEnvironment(Map.of());
    private static final UnknownKeys UNKNOWN = new UnknownKeys(Settings.KEYS);

    @ParameterizedTest
    @FieldSource("dev.healthcheck.internal.engine.Settings#KEYS")
    void noKeyOfOursIsUnknown(Key<?> key) {
        assertThat(UNKNOWN.problems(source("test", key.named("search"), "x"), NO_ENVIRONMENT))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "healthcheck.pth, healthcheck.path",
        "healthcheck.succes-ttl, healthcheck.success-ttl",
        "healthcheck.environment, healthcheck.environment.path",
        "healthcheck.environment.include-jva, healthcheck.environment.include-java",
        "healthcheck.checks.search.timout, healthcheck.checks.search.timeout",
        "healthcheck.checks.a.b.enable, healthcheck.checks.a.b.enabled",
        "healthcheck.success-header.X, healthcheck.success-headers.NAME",
    })
    void theNearestKeyIsProposed(String typed, String meant) {
        assertThat(UNKNOWN.problems(source("test", typed, "x"), NO_ENVIRONMENT))
                .containsExactly("%s is no setting; did you mean %s?".formatted(typed, meant));
    }

    @Test
    void keysOfOthersAreTheirBusiness() {
        assertThat(UNKNOWN.problems(source("test", "healthcheckx.path", "x", "quarkus.a", "x"), NO_ENVIRONMENT))
                .isEmpty();
    }

    @Test
    void aVariableThatAnotherToolSetIsNoMistake() {
        SettingSource environment = SettingSource.ofEnvironment(Map.of("HEALTHCHECK_PORT_8080_TCP", "tcp://10.0.0.1"));

        assertThat(UNKNOWN.problems(source("test", "healthcheck.port.8080.tcp", "x"), environment))
                .isEmpty();
    }

    @Test
    void severalAreListedInOrder() {
        assertThat(UNKNOWN.problems(source("test", "healthcheck.b", "x", "healthcheck.a", "x"), NO_ENVIRONMENT))
                .extracting(problem -> problem.split(" ")[0])
                .containsExactly("healthcheck.a", "healthcheck.b");
    }
}
