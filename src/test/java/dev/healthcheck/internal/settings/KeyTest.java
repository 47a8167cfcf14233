package dev.healthcheck.internal.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTest {
    private static final Key<Boolean> ENABLED = Key.of("checks.NAME.enabled", "true", Parser.BOOLEAN, "x");
    private static final Key<Boolean> WARM_UP = Key.of("warm-up", "on", Parser.ON_OR_OFF, "x");

    @Test
    void everyKeyStandsUnderTheRoot() {
        assertThat(WARM_UP.name()).isEqualTo("healthcheck.warm-up");
        assertThat(ENABLED.named("search")).isEqualTo("healthcheck.checks.search.enabled");
    }

    @Test
    void aKeyMatchesItselfWithAName() {
        assertThat(ENABLED.matches("healthcheck.checks.search.enabled")).isTrue();
        assertThat(WARM_UP.matches("healthcheck.warm-up")).isTrue();
        assertThat(WARM_UP.matches("healthcheck.warm")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "healthcheck.checks.search.enabled, search",
        "healthcheck.checks.a.b.enabled, a.b",
        "healthcheck.checks.x y.enabled, x y",
        "healthcheck.checks..enabled, ''",
        "healthcheck.checks.enabled, ''",
        "healthcheck.checks.search.timeout, ''",
        "healthcheck.success-headers.X, ''",
    })
    void theNameIsWhatStandsBetween(String concrete, String name) {
        assertThat(ENABLED.nameIn(concrete)).isEqualTo(name);
    }

    @Test
    void aKeyWithoutAPlaceForANameHasNone() {
        assertThat(WARM_UP.namesIn(List.of("healthcheck.warm-up"))).isEmpty();
    }

    @Test
    void theValueOfASecretIsMasked() {
        assertThat(WARM_UP.asSecret().shown("on")).isEqualTo("********");
        assertThat(WARM_UP.shown("on")).isEqualTo("on");
    }
}
